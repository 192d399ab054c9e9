package org.cocreation.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The written-out wire name of an event, its version, and what it says; never derived from the class name. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** Name in texts and files, such as {@code arena-formed}. */
    String name();

    /** Major version; a break gets a new one beside the old. */
    int version() default 1;

    /** One sentence for readers of the event reference. */
    String says();
}
