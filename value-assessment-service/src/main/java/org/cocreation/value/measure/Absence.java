package org.cocreation.value.measure;

/** Why a measure has no value: too little has happened, too few people stand behind it, or it is read somewhere else. */
public enum Absence {
    NOTHING_TO_MEASURE,
    SUPPRESSED,
    ELSEWHERE
}
