package org.cocreation.value.lesson;

/** What a lesson was drawn from; MANUAL where it is nothing that the platform recorded. */
public enum LessonSource {
    TEST,
    DECISION,
    ASSESSMENT,
    DISSOLUTION,
    MANUAL
}
