package org.cocreation.value.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says something that others can agree or disagree with. */
public record SubmitStatement(@NotBlank @Size(max = LONGEST) String text) {

    static final int LONGEST = 400;
}
