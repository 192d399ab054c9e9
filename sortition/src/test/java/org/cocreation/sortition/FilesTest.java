package org.cocreation.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final List<Quota> QUOTAS =
            List.of(new Quota("gender", "female", 1, 2), new Quota("gender", "male", 0, 2));

    @Test
    void bothLayoutsOfQuotasAreRead() throws Exception {
        assertThat(CategoriesFile.read(utf8("category,feature,min,max\ngender,female,1,2\ngender,male,0,2")))
                .isEqualTo(QUOTAS);
        assertThat(
                        CategoriesFile.read(
                                utf8(
                                        "\uFEFFfeature,value,min,max,min_flex,max_flex\r\ngender,female,1,2,0,2\r\ngender,male,0,2,0,2\r\n")))
                .isEqualTo(QUOTAS);
    }

    @Test
    void everyFaultOfQuotasIsNamedWithItsLine() {
        MalformedFile malformed = catchThrowableOfType(
                MalformedFile.class,
                () -> CategoriesFile.read(
                        utf8(
                                "category,feature,min,max\ngender,female,3,2\ngender,male,x,2\ngender,,1,2\nage,old,1,1\nage,old,1,1\n")));

        assertThat(malformed.faults().stream().map(MalformedFile.Fault::line)).containsExactly(2, 3, 4, 6);
        assertThatThrownBy(() -> CategoriesFile.read(utf8("category,feature,min\n")))
                .hasMessageContaining("the column max is missing");
        assertThatThrownBy(() -> CategoriesFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> CategoriesFile.read(new byte[0])).hasMessageContaining("empty");
        assertThatThrownBy(() -> CategoriesFile.read(utf8("a,".repeat(1_000_000))))
                .hasMessageContaining("more than 200 columns");
    }

    @Test
    void onlyIdsAndCategoriesOfPeopleAreKept() throws Exception {
        List<Person> people =
                RespondentsFile.read(utf8("nationbuilder_id,first_name,Gender\np1,Ada,Female\np2,Bo,male\n"), QUOTAS);

        assertThat(people)
                .containsExactly(
                        new Person("p1", Map.of("gender", "female")), new Person("p2", Map.of("gender", "male")));
    }

    @Test
    void peopleWithoutIdsAreNumbered() throws Exception {
        assertThat(RespondentsFile.read(utf8("gender\nfemale\nmale\n"), QUOTAS))
                .extracting(Person::id)
                .containsExactly("1", "2");
    }

    @Test
    void everyFaultOfPeopleIsNamedWithItsLine() {
        MalformedFile malformed = catchThrowableOfType(
                MalformedFile.class,
                () -> RespondentsFile.read(utf8("id,gender\np1,female\np1,male\np2,unknown\n,male\n"), QUOTAS));

        assertThat(malformed.faults().stream().map(MalformedFile.Fault::line)).containsExactly(3, 4, 5);
        assertThatThrownBy(() -> RespondentsFile.read(utf8("id,age\np1,30\n"), QUOTAS))
                .hasMessageContaining("the column gender is missing");
        assertThatThrownBy(() -> RespondentsFile.read(utf8("id,gender,Gender\np1,female,male\n"), QUOTAS))
                .hasMessageContaining("two columns are called gender");
    }

    @Test
    void noCellCanBeTakenForAFormulaAndComesBackAsItWas() throws Exception {
        List<Quota> quotas = List.of(new Quota("pay", "=1+1", 0, 1), new Quota("pay", "-, \"low\"", 0, 1));
        String categories = CategoriesFile.write(quotas);
        String people = RespondentsFile.write(List.of("pay"), List.of(new Person("@x", Map.of("pay", "=1+1"))));

        assertThat(categories)
                .contains("'=1+1")
                .contains("'-, ")
                .doesNotContain(",=")
                .doesNotContain("\"=");
        assertThat(people).contains("'@x").contains("'=1+1");
        assertThat(CategoriesFile.read(utf8(categories))).isEqualTo(quotas);
        assertThat(RespondentsFile.read(utf8(people), quotas)).containsExactly(new Person("@x", Map.of("pay", "=1+1")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
