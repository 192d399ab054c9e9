package org.cocreation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cocreation.opinion.OpinionPicture.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class OpinionPictureTest {

    private static final Words WORDS = new Words("Youth & policing", "Two groups <of six>", "Group");

    @Test
    void groupsAreToldApartByColourAndShapeAndInWords() throws Exception {
        Document picture = draw(2);

        assertThat(text(picture, "title")).isEqualTo("Youth & policing");
        assertThat(text(picture, "desc")).isEqualTo("Two groups <of six>");
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("circle").getLength()).isGreaterThan(1);
        assertThat(picture.getElementsByTagName("path").getLength()).isGreaterThan(1);
        assertThat(picture.getElementsByTagName("polygon").getLength()).isPositive();
        assertThat(text(picture, "text")).isEqualTo("Group A: 6");
    }

    @Test
    void groupsThatAreTooSmallAreNotDrawn() throws Exception {
        Document picture = draw(7);

        assertThat(picture.getElementsByTagName("circle").getLength()).isZero();
        assertThat(picture.getElementsByTagName("text").getLength()).isZero();
    }

    @Test
    void manyPeopleShareMarks() {
        Opinions opinions = OpinionGroups.of(RandomConsultations.of(1, 5_000, 30, 3, 0.8), Memory.NONE);

        assertThat(OpinionPicture.svg(opinions, WORDS, 5).length()).isLessThan(300_000);
    }

    private static Document draw(int smallest) throws Exception {
        Opinions opinions = OpinionGroups.of(OpinionGroupsTest.matrix(OpinionGroupsTest.TOY), Memory.NONE);
        String svg = OpinionPicture.svg(opinions, WORDS, smallest);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document picture, String element) {
        return picture.getElementsByTagName(element).item(0).getTextContent();
    }
}
