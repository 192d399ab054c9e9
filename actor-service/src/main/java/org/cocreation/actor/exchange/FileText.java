package org.cocreation.actor.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** Reads a file as UTF-8, without guessing: a wrong byte is a fault with its line. */
final class FileText {

    private FileText() {}

    static String of(byte[] file) {
        int start = startsWithMark(file) ? 3 : 0;
        ByteBuffer bytes = ByteBuffer.wrap(file, start, file.length - start);
        CharBuffer text = CharBuffer.allocate(file.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw refused(lineAt(file, bytes.position()), "broken-encoding", "is not UTF-8; save the file as UTF-8");
        }
        String decoded = text.flip().toString();
        int nul = decoded.indexOf('\0');
        if (nul >= 0) {
            throw refused(
                    1
                            + (int) decoded.chars()
                                    .limit(nul)
                                    .filter(one -> one == '\n')
                                    .count(),
                    "broken-encoding",
                    "holds the character NUL; save the file as UTF-8");
        }
        return decoded;
    }

    /** A file that is refused as a whole, because of one line. */
    static RuleViolation refused(int line, String code, String detail) {
        return refused(List.of(Fault.of("line " + line, code, detail)));
    }

    static RuleViolation refused(List<Fault> faults) {
        return new RuleViolation(ImportProblem.FILE_UNREADABLE, faults.size() + " fault(s) in the file", faults);
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
    }

    private static int lineAt(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
