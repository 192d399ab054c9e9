package org.cocreation.local.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealInputTest {

    @Test
    void everyRowOfTheSamplesMakesSense() throws MalformedRow {
        OpenData samples = OpenData.samples();
        UkPetitions petitions = new UkPetitions();
        CsvSheet sheet = samples.sheet(petitions.file(), petitions.sample(), petitions.separator())
                .orElseThrow();
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.rows()).hasSizeGreaterThanOrEqualTo(50);
        for (CsvSheet.Row row : sheet.rows()) {
            Idea idea = petitions.idea(row);
            assertThat(idea.body().path("title").asText()).isNotBlank().hasSizeLessThanOrEqualTo(120);
            assertThat(idea.body().path("summary").asText()).isNotBlank();
        }
        CsvSheet bodies =
                samples.sheet(PublicBodies.FILE, PublicBodies.SAMPLE, ',').orElseThrow();
        assertThat(bodies.rows()).hasSizeGreaterThanOrEqualTo(100);
        for (CsvSheet.Row row : bodies.rows()) {
            assertThat(PublicBodies.registration(row).path("displayName").asText())
                    .isNotBlank();
        }
    }

    @Test
    void aSetWithoutAClearLicenceHasNoSample() {
        MadridProposals madrid = new MadridProposals();

        assertThat(OpenData.samples().sheet(madrid.file(), madrid.sample(), madrid.separator()))
                .isEmpty();
    }

    @Test
    void aPetitionBecomesAnIdeaWithItsSupport() throws MalformedRow {
        Idea idea = new UkPetitions().idea(petition("Ban plastic straws", "1234", "closed"));

        assertThat(idea.field().code()).isEqualTo("environment");
        assertThat(idea.id()).isEqualTo("200001");
        assertThat(idea.body().path("externalId").path("source").asText()).isEqualTo("uk-petitions");
        assertThat(idea.body().path("externalSupport").path("count").asInt()).isEqualTo(1234);
        assertThat(idea.body().path("externalSupport").path("state").asText()).isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource({
        "Train more doctors for the NHS,health",
        "Second referendum on Brexit,europe",
        "Lower the speed limit on country roads,transport",
        "Make Friday a day off,other-matters"
    })
    void theWordsOfATitleDecideItsField(String title, String code) {
        assertThat(new UkPetitions().fieldOf(title).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 12, closed, Petition is empty",
        "Title, -1, closed, Signatures Count is no count: -1",
        "Title, many, closed, Signatures Count is no count: many",
        "Title, 12, '', State is empty"
    })
    void aRowThatMakesNoSenseSaysWhy(String title, String count, String state, String why) {
        assertThatThrownBy(() -> new UkPetitions().idea(petition(title, count, state)))
                .isInstanceOf(MalformedRow.class)
                .hasMessage(why);
    }

    @Test
    void aLongTitleIsShortenedAndStandsWholeInTheSummary() {
        String title = "word ".repeat(40).strip();
        Field field = new UkPetitions().fieldOf(title);
        Idea idea = new Idea(
                "f:2", field, "1", title, "Text", new Idea.Support(1, "open", java.time.Instant.EPOCH, "https://x"));

        assertThat(idea.titleIsShortened()).isTrue();
        assertThat(idea.body().path("title").asText())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("…");
        assertThat(idea.body().path("summary").asText()).isEqualTo(title + "\n\nText");
    }

    @Test
    void htmlBecomesPlainText() {
        assertThat(MadridProposals.plain(
                        "<p>Más&nbsp;árboles &amp; sombra.</p><p>Menos <b>coches</b></p><ul><li>uno</li></ul>"))
                .isEqualTo("Más árboles & sombra.\nMenos coches\nuno");
    }

    @Test
    void aProposalBelongsToItsMonth() throws MalformedRow {
        Idea idea = new MadridProposals()
                .idea(new CsvSheet.Row(
                        "f:2",
                        Map.of(
                                "id",
                                "7",
                                "title",
                                "Más árboles",
                                "description",
                                "<p>En la plaza</p>",
                                "cached_votes_up",
                                "3",
                                "created_at",
                                "05/02/2024",
                                "retired_at",
                                "")));

        assertThat(idea.field().code()).isEqualTo("2024-02");
        assertThat(idea.body().path("summary").asText()).isEqualTo("En la plaza");
        assertThat(idea.body().path("externalSupport").path("state").asText()).isEqualTo("open");
    }

    @Test
    void aPublicBodyOfATownIsLocal() throws MalformedRow {
        var body = PublicBodies.registration(new CsvSheet.Row(
                "f:2",
                Map.of("id", "nz/x", "name", "X City Council", "jurisdiction_code", "NZ", "tags", "city_council")));

        assertThat(body.path("level").asText()).isEqualTo("LOCAL");
        assertThat(body.path("topics").get(0).asText()).isEqualTo("city_council");
    }

    private static CsvSheet.Row petition(String title, String count, String state) {
        return new CsvSheet.Row(
                "f:2",
                Map.of(
                        "Petition",
                        title,
                        "URL",
                        "https://petition.parliament.uk/petitions/200001",
                        "State",
                        state,
                        "Signatures Count",
                        count));
    }
}
