package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;

/** Reads the reasons that judges gave in one round. */
@ApplicationScoped
class RationaleQuery {

    private static final String PAGE = """
            select j.sheet_id, j.criterion, s.group_code, j.rationale,
                   (select count(*) from judgement_sheet o
                    where o.assessment_id = s.assessment_id and o.round = s.round and o.group_code = s.group_code) as judges
            from judgement j join judgement_sheet s on s.id = j.sheet_id
            where s.assessment_id = ? and s.round = ? and j.rationale is not null
              and (j.criterion, j.sheet_id) > (?, ?)
            order by j.criterion, j.sheet_id limit ?""";
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;
    private final Cursors cursors;
    private final AssessmentConfig config;

    RationaleQuery(DataSource database, Cursors cursors, AssessmentConfig config) {
        this.database = database;
        this.cursors = cursors;
        this.config = config;
    }

    private record Row(UUID sheet, RationaleView view) {}

    Page<RationaleView> page(UUID assessment, int round, Cursors.Start start) {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setObject(1, assessment);
            query.setInt(2, round);
            query.setString(3, start.first() ? "" : start.after().get(0));
            query.setObject(
                    4, start.first() ? FIRST : UUID.fromString(start.after().get(1)));
            query.setInt(5, start.fetch());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read rationales", e);
        }
        return cursors.page(
                start, rows, row -> List.of(row.view().criterion(), row.sheet().toString()), Row::view);
    }

    private Row row(ResultSet found) throws SQLException {
        boolean large = found.getInt("judges") >= config.minimumJudges();
        return new Row(
                found.getObject("sheet_id", UUID.class),
                new RationaleView(
                        found.getString("criterion"),
                        large ? found.getString("group_code") : null,
                        found.getString("rationale")));
    }
}
