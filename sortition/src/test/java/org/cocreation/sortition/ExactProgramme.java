package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A linear programme in fractions: equations over variables from 0, solved by the textbook simplex method with Bland's rule in two phases. */
final class ExactProgramme {

    private final int variables;
    private final List<Exact[]> rows = new ArrayList<>();

    ExactProgramme(int variables) {
        this.variables = variables;
    }

    /** Adds an equation: coefficients, then the right side, which must not be negative. */
    void add(Exact[] row) {
        rows.add(row);
    }

    /** The largest value of a sum. */
    Exact maximum(Exact[] worth) {
        int m = rows.size();
        int columns = variables + m;
        Exact[][] table = new Exact[m + 1][columns + 1];
        int[] basis = new int[m];
        for (int i = 0; i < m; i++) {
            Arrays.fill(table[i], Exact.ZERO);
            System.arraycopy(rows.get(i), 0, table[i], 0, variables);
            table[i][variables + i] = Exact.ONE;
            table[i][columns] = rows.get(i)[variables];
            basis[i] = variables + i;
        }
        Arrays.fill(table[m], Exact.ZERO);
        for (int j = 0; j <= columns; j++) {
            if (j < variables || j == columns) {
                for (int i = 0; i < m; i++) {
                    table[m][j] = table[m][j].minus(table[i][j]);
                }
            }
        }
        solve(table, basis, columns);
        if (table[m][columns].sign() != 0) {
            throw new IllegalStateException("nothing satisfies the equations");
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < variables && basis[i] >= variables; j++) {
                if (table[i][j].sign() != 0) {
                    pivot(table, basis, i, j);
                }
            }
        }
        Arrays.fill(table[m], Exact.ZERO);
        for (int j = 0; j < variables; j++) {
            table[m][j] = Exact.ZERO.minus(worth[j]);
        }
        for (int i = 0; i < m; i++) {
            if (basis[i] < variables && worth[basis[i]].sign() != 0) {
                Exact factor = table[m][basis[i]];
                for (int j = 0; j <= columns; j++) {
                    table[m][j] = table[m][j].minus(factor.times(table[i][j]));
                }
            }
        }
        solve(table, basis, variables);
        return table[m][columns];
    }

    private static void solve(Exact[][] table, int[] basis, int columns) {
        int m = basis.length;
        int right = table[0].length - 1;
        while (true) {
            int entering = 0;
            while (entering < columns && table[m][entering].sign() >= 0) {
                entering++;
            }
            if (entering == columns) {
                return;
            }
            int leaving = -1;
            for (int i = 0; i < m; i++) {
                if (table[i][entering].sign() > 0) {
                    int order = leaving < 0
                            ? -1
                            : table[i][right]
                                    .by(table[i][entering])
                                    .compareTo(table[leaving][right].by(table[leaving][entering]));
                    if (order < 0 || (order == 0 && basis[i] < basis[leaving])) {
                        leaving = i;
                    }
                }
            }
            pivot(table, basis, leaving, entering);
        }
    }

    private static void pivot(Exact[][] table, int[] basis, int row, int column) {
        Exact divisor = table[row][column];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] = table[row][j].by(divisor);
        }
        for (int i = 0; i < table.length; i++) {
            Exact factor = table[i][column];
            if (i != row && factor.sign() != 0) {
                for (int j = 0; j < table[i].length; j++) {
                    table[i][j] = table[i][j].minus(factor.times(table[row][j]));
                }
            }
        }
        basis[row] = column;
    }
}
