package org.cocreation.decision.pabulib;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cocreation.decision.pabulib.MalformedPabulib.Fault;

/** Reads Pabulib files, line by line, and names everything that is wrong with them. */
public final class PabulibReader {

    private PabulibReader() {}

    /**
     * Reads a file in UTF-8. Checked are the three sections, the columns that the format requires, numbers, ids that are unknown or there
     * twice, and points that do not match their projects. What a city allowed its voters, such as the greatest number of projects on a
     * ballot, is not.
     *
     * @param in is read to its end, but not closed
     * @param mostBytes what is larger is refused
     * @throws MalformedPabulib when anything is wrong; names up to {@value MalformedPabulib#MOST_FAULTS} faults
     */
    public static PabulibFile read(InputStream in, long mostBytes) throws IOException, MalformedPabulib {
        Limited limited = new Limited(in, mostBytes);
        Cells cells =
                new Cells(new BufferedReader(new InputStreamReader(limited, StandardCharsets.UTF_8.newDecoder())));
        Faults faults = new Faults();
        Sections sections = new Sections(faults);
        try {
            for (List<String> row = cells.next(); row != null && !faults.full(); row = cells.next()) {
                sections.row(cells.line(), row);
            }
        } catch (CharacterCodingException e) {
            faults.add(cells.line() + 1, "not UTF-8, here or in the next lines");
        }
        if (limited.exceeded()) {
            throw new MalformedPabulib(
                    List.of(new Fault(cells.line(), "the file is larger than " + mostBytes + " bytes")));
        }
        if (cells.unclosed()) {
            faults.add(cells.line(), "quotes are not closed");
        }
        return sections.end(cells.line());
    }
}
