package org.cocreation.value.lesson;

/** What a lesson is about: what held the work back, what drove it, or what is understood now. */
public enum LessonKind {
    BARRIER,
    DRIVER,
    INSIGHT
}
