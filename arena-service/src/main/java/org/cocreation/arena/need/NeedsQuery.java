package org.cocreation.arena.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.contracts.Need;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** Holds what an arena lacks against what actors offer, in one query for all its needs. */
@ApplicationScoped
class NeedsQuery {

    private static final String STOCK = """
            select asset.code, asset.unit, own.asset_id is not null as reserved, count(*) as offers, coalesce(sum(asset.quantity), 0) as quantity
            from known_asset asset
            left join known_reservation own
              on own.generation = asset.generation and own.asset_id = asset.id and own.arena_id = ?
            where asset.generation = (select live_generation from projection where name = 'assets') and asset.code = any (?)
              and (own.asset_id is not null
                   or ((asset.valid_to is null or asset.valid_to >= ?)
                       and (asset.shareable or not exists (
                           select 1 from known_reservation other
                           where other.generation = asset.generation and other.asset_id = asset.id))))
            group by asset.code, asset.unit, own.asset_id is not null""";

    private final Arenas arenas;
    private final Database database;
    private final InstantSource clock;

    NeedsQuery(Arenas arenas, Database database, InstantSource clock) {
        this.arenas = arenas;
        this.database = database;
        this.clock = clock;
    }

    /** One kind of thing in one unit, set aside for the arena or free. */
    private record Pile(
            String code, boolean reserved, @Nullable String unit) {}

    List<NeedView> of(UUID arenaId) {
        List<Need> needs = arenas.get(arenaId).shape().needs();
        if (needs.isEmpty()) {
            return List.of();
        }
        Map<Pile, NeedView.Stock> stock = new HashMap<>();
        database.list(
                STOCK,
                row -> stock.put(
                        new Pile(row.getString("code"), row.getBoolean("reserved"), row.getString("unit")),
                        new NeedView.Stock(row.getInt("offers"), row.getBigDecimal("quantity"))),
                arenaId,
                needs.stream().map(NeedsQuery::code).distinct().toList(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return needs.stream()
                .map(need -> NeedView.of(need, sum(stock, need, true), sum(stock, need, false)))
                .toList();
    }

    /** All offers count; their quantities only where the need is counted in the same unit. */
    private static NeedView.Stock sum(Map<Pile, NeedView.Stock> stock, Need need, boolean reserved) {
        String code = code(need);
        int count = stock.entrySet().stream()
                .filter(pile ->
                        pile.getKey().code().equals(code) && pile.getKey().reserved() == reserved)
                .mapToInt(pile -> pile.getValue().count())
                .sum();
        return new NeedView.Stock(
                count,
                stock.getOrDefault(new Pile(code, reserved, need.unit()), NeedView.Stock.NONE)
                        .quantity());
    }

    private static String code(Need need) {
        return NeedView.code(need.assetKind(), need.tag());
    }
}
