package org.cocreation.local.demo.stage;

import org.cocreation.local.demo.client.Person;

/**
 * Who invites people to an arena, or appoints those who applied.
 *
 * @param name as it is printed
 * @param reason why people are invited, such as {@code APPOINTED}
 */
public record Host(String name, Person person, String reason) {}
