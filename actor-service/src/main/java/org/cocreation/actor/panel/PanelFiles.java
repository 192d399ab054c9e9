package org.cocreation.actor.panel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cocreation.sortition.CategoriesFile;
import org.cocreation.sortition.Person;
import org.cocreation.sortition.RespondentsFile;

/** Quotas and people as files of the Sortition Foundation. */
final class PanelFiles {

    private PanelFiles() {}

    static String categories(List<PanelQuota> quotas) {
        return CategoriesFile.write(quotas.stream().map(PanelQuota::quota).toList());
    }

    static String respondents(List<PanelQuota> quotas, List<Person> people) {
        return RespondentsFile.write(strata(quotas), people);
    }

    static List<String> strata(List<PanelQuota> quotas) {
        return quotas.stream().map(PanelQuota::stratum).distinct().toList();
    }

    /** SHA-256 of the files of categories and respondents, one after the other, in hexadecimal. */
    static String hash(List<PanelQuota> quotas, List<PoolPerson> pool) {
        List<Person> people = new ArrayList<>();
        for (PoolPerson person : pool) {
            people.add(PoolPeople.person(String.valueOf(people.size() + 1), strata(quotas), person.features()));
        }
        String both = categories(quotas) + respondents(quotas, people);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
