package org.cocreation.local.demo.stage;

import org.cocreation.local.demo.client.Person;

/** Somebody who writes a proposal together with others, as named, speaking and known to the platform. */
public record Author(String name, Person person, String id) {}
