package org.cocreation.arena.arena;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What of an arena its people can adapt: how it understands its task, whom and what it seeks, where it works, who may come in. */
@Embeddable
public record Shape(
        String framing,
        @Column(name = "framing_version") int framingVersion,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> jurisdictions,
        @Enumerated(EnumType.STRING) Level level,
        @Column(name = "admission_mode") String admissionMode,
        @Column(name = "admission_open") boolean admissionOpen,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "seat_plan")
        List<PlannedSeats> seatPlan,

        @JdbcTypeCode(SqlTypes.JSON) List<Need> needs) {

    /** A new framing; the same words are no new version. */
    public Shape reframed(String text) {
        return text.equals(framing) ? this : framed(text, framingVersion + 1);
    }

    /** A framing with a version of its own. */
    public Shape framed(String text, int version) {
        return new Shape(text, version, jurisdictions, level, admissionMode, admissionOpen, seatPlan, needs);
    }

    /** Other seats and needs. */
    public Shape recomposed(List<PlannedSeats> newPlan, List<Need> newNeeds) {
        return new Shape(
                framing, framingVersion, jurisdictions, level, admissionMode, admissionOpen, newPlan, newNeeds);
    }

    /** Other places or another level. */
    public Shape rescaled(List<String> newJurisdictions, Level newLevel) {
        return new Shape(
                framing, framingVersion, newJurisdictions, newLevel, admissionMode, admissionOpen, seatPlan, needs);
    }

    /** The door opened or closed. */
    public Shape withDoor(boolean open) {
        return admitting(new Admission(admissionMode, open));
    }

    /** Another way to a seat. */
    public Shape admitting(Admission admission) {
        return new Shape(
                framing, framingVersion, jurisdictions, level, admission.mode(), admission.open(), seatPlan, needs);
    }

    /** Who may take a seat, and whether the door is open now. */
    public Admission admission() {
        return new Admission(admissionMode, admissionOpen);
    }

    /** How many seats the plan has at most. */
    public int capacity() {
        return seatPlan.stream().mapToInt(PlannedSeats::max).sum();
    }

    /** The codes by which this shape differs from another: the same keys whichever of the two is asked. */
    Map<String, List<String>> differingFrom(Shape other) {
        Map<String, List<String>> differing = codes();
        Map<String, List<String>> others = other.codes();
        differing.entrySet().removeIf(code -> code.getValue().equals(others.get(code.getKey())));
        return differing;
    }

    private Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        codes.put("framingVersion", List.of(String.valueOf(framingVersion)));
        codes.put("jurisdictions", jurisdictions);
        codes.put("level", List.of(level.name()));
        codes.put("admissionOpen", List.of(String.valueOf(admissionOpen)));
        codes.put("seatPlan", seatPlan.stream().map(Shape::code).toList());
        codes.put("needs", needs.stream().map(Shape::code).toList());
        return codes;
    }

    private static String code(PlannedSeats line) {
        return "%s %d-%d%s%s"
                .formatted(
                        line.role(), line.min(), line.max(), line.voting() ? " voting" : "", line.lay() ? " lay" : "");
    }

    private static String code(Need need) {
        String amount = need.quantity() == null
                ? ""
                : " " + need.quantity().stripTrailingZeros().toPlainString();
        return need.assetKind() + " " + need.tag() + amount + (need.unit() == null ? "" : " " + need.unit());
    }
}
