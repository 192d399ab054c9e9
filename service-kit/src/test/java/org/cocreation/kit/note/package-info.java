/** A tiny service that uses everything the kit offers. */
package org.cocreation.kit.note;
