package org.cocreation.actor.alliance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/** An alliance and how broad it is; {@code invited} and {@code proposedBy} are for its members only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllianceView(
        UUID id,
        @JsonIgnore long version,
        String name,
        String purpose,
        List<String> principles,
        List<UUID> arenaIds,
        @Nullable LocalDate reviewOn,
        boolean reviewOverdue,
        AllianceState state,
        List<MemberLine> members,
        Breadth formation,
        @Nullable List<UUID> invited,
        @Nullable UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant formedAt,
        @Nullable Instant dissolvedAt,
        @Nullable DissolvedReason dissolvedReason) {

    /** A member; which person it is, is shown to callers with a login, and whether it wants the alliance to end, to members. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberLine(
            @Nullable UUID actorId,
            Sector sector,
            LeadershipDomain domain,
            Instant joinedAt,
            @Nullable Boolean wantsToEnd) {

        static MemberLine of(Member member, boolean persons, boolean inside) {
            return new MemberLine(
                    persons || !member.person() ? member.actorId() : null,
                    member.sector(),
                    member.domain(),
                    member.joinedAt(),
                    inside ? member.wantsToEnd() : null);
        }
    }
}
