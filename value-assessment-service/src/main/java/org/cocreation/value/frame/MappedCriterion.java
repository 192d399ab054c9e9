package org.cocreation.value.frame;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cocreation.contracts.CriterionMapping;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** What became of a criterion in the next version of its frame; without {@code newCode} it was dropped. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MappedCriterion(
        @NotBlank @Size(max = 60) String oldCode,
        @Nullable @Size(max = 60) String newCode) {

    CriterionMapping published() {
        return new CriterionMapping(oldCode, newCode);
    }

    /** What keeps a mapping from leading every old criterion somewhere. */
    static List<Fault> faults(
            List<MappedCriterion> mapping, List<FrameCriterion> oldCriteria, List<FrameCriterion> newCriteria) {
        Set<String> oldCodes = codes(oldCriteria);
        Set<String> newCodes = codes(newCriteria);
        Set<String> led = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < mapping.size(); i++) {
            MappedCriterion one = mapping.get(i);
            String pointer = "/mapping/" + i;
            if (!oldCodes.contains(one.oldCode())) {
                faults.add(Fault.at(pointer + "/oldCode", "unknown-criterion", "the frame has no such criterion"));
            } else if (!led.add(one.oldCode())) {
                faults.add(Fault.at(pointer + "/oldCode", "duplicate", "every old criterion is mapped once"));
            }
            if (one.newCode() != null && !newCodes.contains(one.newCode())) {
                faults.add(Fault.at(pointer + "/newCode", "unknown-criterion", "must be one of the new criteria"));
            }
        }
        oldCriteria.stream()
                .map(FrameCriterion::code)
                .filter(code -> !led.contains(code))
                .forEach(code -> faults.add(Fault.at(
                        "/mapping", "incomplete-mapping", code + " must be mapped; without newCode it is dropped")));
        return faults;
    }

    private static Set<String> codes(List<FrameCriterion> criteria) {
        return criteria.stream().map(FrameCriterion::code).collect(Collectors.toSet());
    }
}
