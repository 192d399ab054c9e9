package org.cocreation.opinion;

import java.util.List;

/**
 * A group of participants who think alike.
 *
 * @param number from 0; a group keeps it when the groups are computed again
 * @param size how many participants are in it
 * @param x where its middle lies on the first axis
 * @param y where its middle lies on the second axis
 * @param representative the statements that tell it from the others, the strongest first, at most five
 */
public record GroupView(int number, int size, double x, double y, List<Representative> representative) {}
