package org.cocreation.value.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a measure rests on: literature, literature adapted to the platform, or the platform's own choice. */
public enum Standing {
    LIT,
    @JsonProperty("LIT-ADAPTED")
    LIT_ADAPTED,
    OWN
}
