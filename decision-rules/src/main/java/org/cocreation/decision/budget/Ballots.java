package org.cocreation.decision.budget;

import java.util.Arrays;
import java.util.List;

/** The different ballots of an election, readable by ballot and by project; flat arrays, because tallying walks over them again and again. */
final class Ballots {

    private final int[] counts;
    private final int[] ballotStart;
    private final int[] ballotProject;
    private final int[] ballotPoints;
    private final int[] supportStart;
    private final int[] supportGroup;
    private final int[] supportCount;
    private final int[] supportPoints;
    private final long voters;

    /** Each content is project and points in turn. */
    Ballots(int projects, List<int[]> contents, int[] counts) {
        int groups = contents.size();
        this.counts = Arrays.copyOf(counts, groups);
        ballotStart = new int[groups + 1];
        supportStart = new int[projects + 1];
        long all = 0;
        for (int g = 0; g < groups; g++) {
            int[] content = contents.get(g);
            ballotStart[g + 1] = ballotStart[g] + content.length / 2;
            for (int i = 0; i < content.length; i += 2) {
                supportStart[content[i] + 1]++;
            }
            all += counts[g];
        }
        voters = all;
        for (int p = 0; p < projects; p++) {
            supportStart[p + 1] += supportStart[p];
        }
        int entries = ballotStart[groups];
        ballotProject = new int[entries];
        ballotPoints = new int[entries];
        supportGroup = new int[entries];
        supportCount = new int[entries];
        supportPoints = new int[entries];
        int[] next = supportStart.clone();
        for (int g = 0; g < groups; g++) {
            int[] content = contents.get(g);
            for (int i = 0; i < content.length; i += 2) {
                int entry = ballotStart[g] + i / 2;
                ballotProject[entry] = content[i];
                ballotPoints[entry] = content[i + 1];
                int support = next[content[i]]++;
                supportGroup[support] = g;
                supportCount[support] = counts[g];
                supportPoints[support] = content[i + 1];
            }
        }
    }

    int groups() {
        return counts.length;
    }

    long voters() {
        return voters;
    }

    /** How many voters cast this ballot. */
    int count(int group) {
        return counts[group];
    }

    int firstEntry(int group) {
        return ballotStart[group];
    }

    int entryProject(int entry) {
        return ballotProject[entry];
    }

    int entryPoints(int entry) {
        return ballotPoints[entry];
    }

    int firstSupport(int project) {
        return supportStart[project];
    }

    int supportGroup(int entry) {
        return supportGroup[entry];
    }

    /** The groups that support the projects, by entry. Not to be changed. */
    int[] supportGroups() {
        return supportGroup;
    }

    /** How many voters those groups have, by entry. Not to be changed. */
    int[] supportCounts() {
        return supportCount;
    }

    int supportPoints(int entry) {
        return supportPoints[entry];
    }
}
