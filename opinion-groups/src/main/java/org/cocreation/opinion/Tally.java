package org.cocreation.opinion;

/** How the votes on a statement fall, in a group or in all. Everybody who saw the statement agrees, disagrees or passes. */
public record Tally(int agree, int disagree, int pass) {

    /** How many voted on it. */
    public int seen() {
        return agree + disagree + pass;
    }

    /** The share of agreement that is to be expected: {@code (agree + 1) / (seen + 2)}. */
    public double agreement() {
        return Proportions.share(agree, seen());
    }

    /** The share of disagreement that is to be expected. */
    public double disagreement() {
        return Proportions.share(disagree, seen());
    }

    Tally plus(Tally other) {
        return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }
}
