package org.cocreation.value.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** What a batch of events says of proposals and prototypes, kept in one statement for each kind of change. */
final class ProposalChanges {

    private static final String WORKED_ON = """
            insert into known_proposal (generation, id, arena_id, version, ended)
            select ?, id, arena_id, version, ended
            from unnest(?::uuid[], ?::uuid[], ?::text[]::integer[], ?::text[]::boolean[]) as one (id, arena_id, version, ended)
            on conflict (generation, id) do update set arena_id = excluded.arena_id,
                version = greatest(known_proposal.version, excluded.version), ended = excluded.ended""";
    private static final String ENDED = "update known_proposal set ended = true where generation = ? and id = any(?)";
    private static final String BUILT = """
            insert into known_prototype (generation, id, proposal_id, version)
            select ?, id, proposal_id, version
            from unnest(?::uuid[], ?::uuid[], ?::text[]::integer[]) as one (id, proposal_id, version)
            on conflict (generation, id) do nothing""";

    private final Map<UUID, Changed> changed = new TreeMap<>();
    private final Map<UUID, ProposalPrototyped> built = new TreeMap<>();

    /** Where a proposal was worked on last, if it was; and whether it has ended since. */
    private record Changed(@Nullable UUID arena, int version, boolean ended) {}

    void workedOn(UUID proposal, UUID arena, int version) {
        Changed before = changed.get(proposal);
        int latest = before == null ? version : Math.max(before.version(), version);
        changed.put(proposal, new Changed(arena, latest, false));
    }

    void ended(UUID proposal) {
        Changed before = changed.get(proposal);
        changed.put(
                proposal,
                before == null ? new Changed(null, 0, true) : new Changed(before.arena(), before.version(), true));
    }

    void built(ProposalPrototyped prototype) {
        workedOn(prototype.proposalId(), prototype.arenaId(), prototype.version());
        built.putIfAbsent(prototype.prototypeId(), prototype);
    }

    /** Keeps what was gathered, and begins anew. */
    void keep(Database database, int generation) {
        List<UUID> ids = new ArrayList<>();
        List<UUID> arenas = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        List<UUID> onlyEnded = new ArrayList<>();
        changed.forEach((id, one) -> {
            UUID arena = one.arena();
            if (arena == null) {
                onlyEnded.add(id);
            } else {
                ids.add(id);
                arenas.add(arena);
                versions.add(String.valueOf(one.version()));
                ends.add(String.valueOf(one.ended()));
            }
        });
        if (!ids.isEmpty()) {
            database.change(WORKED_ON, generation, ids, arenas, versions, ends);
        }
        if (!onlyEnded.isEmpty()) {
            database.change(ENDED, generation, onlyEnded);
        }
        if (!built.isEmpty()) {
            database.change(
                    BUILT,
                    generation,
                    built.keySet(),
                    built.values().stream().map(ProposalPrototyped::proposalId).toList(),
                    built.values().stream()
                            .map(each -> String.valueOf(each.version()))
                            .toList());
        }
        changed.clear();
        built.clear();
    }
}
