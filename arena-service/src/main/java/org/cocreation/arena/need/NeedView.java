package org.cocreation.arena.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import org.cocreation.contracts.Need;
import org.jspecify.annotations.Nullable;

/**
 * Something that an arena lacks, and what there is of it.
 *
 * @param reserved how many offers are set aside for this arena
 * @param reservedQuantity how much they come to, in the unit of the need
 * @param offered how many more are offered and free
 * @param offeredQuantity how much those come to
 * @param met whether what is set aside is enough; where the need names no quantity, anything is
 * @param coverable whether it is not met, but somebody offers what could be set aside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedView(
        String assetKind,
        String tag,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        int reserved,
        BigDecimal reservedQuantity,
        int offered,
        BigDecimal offeredQuantity,
        boolean met,
        boolean coverable) {

    /** How much of something there is. */
    record Stock(int count, BigDecimal quantity) {

        static final Stock NONE = new Stock(0, BigDecimal.ZERO);
    }

    static NeedView of(Need need, Stock reserved, Stock free) {
        BigDecimal wanted = need.quantity();
        boolean met =
                reserved.count() > 0 && (wanted == null || reserved.quantity().compareTo(wanted) >= 0);
        return new NeedView(
                need.assetKind(),
                need.tag(),
                wanted,
                need.unit(),
                reserved.count(),
                reserved.quantity(),
                free.count(),
                free.quantity(),
                met,
                !met && free.count() > 0);
    }

    /** Kind and tag as one word, so that "Loan guarantee" meets {@code loan-guarantee}. */
    static String code(String kind, String tag) {
        return kind + " " + tag.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
