package org.cocreation.actor.alliance;

import java.util.Collection;

/** How broad an alliance is: it forms, and lives, while its members span two sectors or two leadership domains (AC5). */
public record Breadth(int members, int sectors, int domains, boolean enough) {

    private static final int AT_LEAST = 2;

    static Breadth of(Collection<Member> members) {
        int sectors = (int) members.stream().map(Member::sector).distinct().count();
        int domains = (int) members.stream().map(Member::domain).distinct().count();
        return new Breadth(
                members.size(),
                sectors,
                domains,
                members.size() >= AT_LEAST && (sectors >= AT_LEAST || domains >= AT_LEAST));
    }
}
