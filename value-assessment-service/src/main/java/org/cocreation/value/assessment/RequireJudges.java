package org.cocreation.value.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** How many judges an assessment asks of its groups from now on; a group that is not named is asked for as many as it needs to be shown. */
public record RequireJudges(@NotNull @Size(max = 100) List<@NotNull @Valid RequiredJudges> requiredJudges) {

    /** The numbers by group; refuses groups that are not asked, and fewer judges than a group needs to be shown. */
    Map<String, Integer> byGroup(List<String> groups, int fewest) {
        Map<String, Integer> byGroup = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < requiredJudges.size(); i++) {
            RequiredJudges wanted = requiredJudges.get(i);
            String pointer = "/requiredJudges/" + i;
            if (!groups.contains(wanted.group())) {
                faults.add(
                        Fault.at(pointer + "/group", "unknown-group", "must be one of " + String.join(", ", groups)));
            } else if (byGroup.put(wanted.group(), wanted.minJudges()) != null) {
                faults.add(Fault.at(pointer + "/group", "duplicate", "every group is named once"));
            }
            if (wanted.minJudges() < fewest) {
                faults.add(
                        Fault.at(pointer + "/minJudges", "too-few", "a group is shown from " + fewest + " judges on"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return byGroup;
    }
}
