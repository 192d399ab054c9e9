package org.cocreation.actor.matching;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocreation.actor.asset.Tags;
import org.cocreation.contracts.Need;

/**
 * Reads and writes a need as one code. Arenas that recompose tell their needs this way: kind, tag, and where it is known the quantity
 * with its unit, such as {@code RESOURCE workshop-space 120 m2}.
 */
final class NeedCode {

    private static final Pattern CODE =
            Pattern.compile("(?<kind>[A-Z]+) (?<tag>.+?)(?: (?<quantity>\\d+(?:\\.\\d+)?)(?: (?<unit>\\S.*))?)?");

    private NeedCode() {}

    static Optional<Need> read(String code) {
        Matcher need = CODE.matcher(code);
        if (!need.matches()) {
            return Optional.empty();
        }
        String quantity = need.group("quantity");
        return Optional.of(new Need(
                need.group("kind"),
                need.group("tag"),
                quantity == null ? null : new BigDecimal(quantity),
                need.group("unit")));
    }

    /** What an asset must be to cover a need: its kind and its tag. However much of it somebody brings, it is a contribution. */
    static String of(Need need) {
        return of(need.assetKind(), need.tag());
    }

    static String of(String kind, String tag) {
        return kind + " " + Tags.normal(tag);
    }
}
