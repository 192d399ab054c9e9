package org.cocreation.opinion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.cocreation.opinion.Opinions.Point;

/** The smallest convex outline around points, by A. Andrew's monotone chain (1979). */
final class Hull {

    private Hull() {}

    static List<Point> around(List<Point> points) {
        List<Point> sorted = points.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = chain(sorted);
        List<Point> back = new ArrayList<>(sorted);
        Collections.reverse(back);
        hull.addAll(chain(back));
        return hull;
    }

    /** One side, without its last point, with which the other side begins. */
    private static List<Point> chain(List<Point> points) {
        List<Point> chain = new ArrayList<>();
        for (Point point : points) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }

    private static double turn(Point from, Point over, Point to) {
        return (over.x() - from.x()) * (to.y() - from.y()) - (over.y() - from.y()) * (to.x() - from.x());
    }
}
