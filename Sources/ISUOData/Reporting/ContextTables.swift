/// What the views stand on: the context of the report and the calendar that follows from it, worked
/// out once for each connection. They are small (five rows a class), and with them every view is a
/// plain join.
let contextTables = """
  CREATE TEMP TABLE context (
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    year_id INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    user TEXT NOT NULL
  );
  CREATE TEMP TABLE class_period (
    class_id INTEGER, period INTEGER, starts TEXT, ends TEXT,
    -- The day whose state is told: the period's last, or the context's when that is earlier.
    day TEXT,
    closed INTEGER, has_begun INTEGER,
    PRIMARY KEY (class_id, period)
  ) WITHOUT ROWID;
  \(maskedPersonTable)
  -- Periods whose results are shown. Those of the year are given in term 4.
  CREATE TEMP TABLE open_period (period INTEGER PRIMARY KEY);

  CREATE TEMP VIEW period_member (class_id, period, day, pupil_id) AS
  SELECT cp.class_id, cp.period, cp.day, e.pupil_id
  FROM class_period AS cp
  JOIN class_membership AS m ON m.class_id = cp.class_id AND \(holds("m", on: "cp.day"))
  JOIN enrolment AS e ON e.id = m.enrolment_id
  WHERE cp.has_begun;

  CREATE TEMP VIEW plan_subject (class_id, year_id, subject_id, hours) AS
  SELECT c.id, c.year_id, u.subject_id, sum(u.hours)
  FROM class AS c
  JOIN curriculum AS u ON u.year_id = c.year_id AND u.language = c.language AND u.grade = c.grade
  -- Rows of the class's own programme go before those of both.
  WHERE u.programme = (
    SELECT max(o.programme) FROM curriculum AS o
    WHERE o.year_id = u.year_id AND o.language = u.language AND o.grade = u.grade
      AND o.subject_id = u.subject_id AND o.programme IN (0, ifnull(c.programme, 11)))
  GROUP BY c.id, c.year_id, u.subject_id HAVING sum(u.hours) > 0;
  """

/// Fills the calendar from the context's one row.
let contextCalendar = """
  INSERT INTO temp.class_period
  SELECT c.id, p.number, p.starts, p.ends, min(p.ends, x.as_of), p.closed_at IS NOT NULL, p.starts <= x.as_of
  FROM temp.context AS x
  JOIN main.class AS c ON c.year_id = x.year_id
  JOIN main.period AS p
    ON p.year_id = c.year_id AND p.scheme = 'quarter' AND c.grade BETWEEN p.grade_from AND p.grade_to;
  INSERT INTO temp.class_period
  SELECT
    first.class_id, 5, first.starts, last.ends, min(last.ends, x.as_of),
    (SELECT min(term.closed) FROM temp.class_period AS term WHERE term.class_id = first.class_id),
    first.has_begun
  FROM temp.context AS x
  JOIN temp.class_period AS first ON first.period = 1
  JOIN temp.class_period AS last ON last.class_id = first.class_id AND last.period = 4;
  INSERT INTO temp.open_period SELECT DISTINCT period FROM temp.class_period WHERE has_begun AND period < 5;
  INSERT INTO temp.open_period SELECT 5 FROM temp.open_period WHERE period = 4;
  """
