package org.cocreation.local.bench;

import org.cocreation.local.LocalPlatform;

/** Where measurements take place and how much is measured. */
record Site(LocalPlatform platform, Scene scene, Backbone backbone, Load load, Effort effort, Report report) {}
