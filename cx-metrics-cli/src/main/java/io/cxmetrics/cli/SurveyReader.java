package io.cxmetrics.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.ExclusionReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of a survey into tallies, row by row, in memory that does not grow with the
 * rows.
 *
 * @param columns the columns to read
 * @param scale the scale of the answers
 * @param missingCodes what stands for "no answer"
 * @param strict whether an answer that does not count, and is no missing code, is an error
 * @param format how to read the bytes
 */
record SurveyReader(
    Columns columns,
    RatingScale scale,
    Collection<String> missingCodes,
    boolean strict,
    CsvFormat format) {

  /**
   * Reads a survey.
   *
   * @throws DataException if it cannot be read or used
   */
  SegmentTallies read(Source source, Progress progress) {
    RecordHandler handler = new RecordHandler(source.name(), new AnswerParser(scale, missingCodes));
    try (InputStream stream = source.opener().open();
        CsvReader<Row> csv = format.open(stream, handler);
        CloseableIterator<Row> rows = csv.iterator()) {
      readHeader(source, rows, handler);
      return readRows(source, rows, handler.header().names().size() > 1, progress);
    } catch (CsvParseException e) {
      throw e.getCause() instanceof DataException data ? data : notCsv(source, handler.line(), e);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(source, handler.line(), e);
    } finally {
      progress.end();
    }
  }

  private void readHeader(Source source, CloseableIterator<Row> rows, RecordHandler handler) {
    boolean found = false;
    while (!found && rows.hasNext()) {
      found = !rows.next().isBlank();
    }
    if (!found) {
      throw new DataException(source.name() + ": is empty; the first line must name the columns");
    }
    handler.select(columns);
  }

  private SegmentTallies readRows(
      Source source, CloseableIterator<Row> rows, boolean skipBlank, Progress progress) {
    SegmentTallies tallies = new SegmentTallies(scale);
    while (rows.hasNext()) {
      Row row = rows.next();
      // In a single column an empty line is a row without an answer; in more it is no row.
      if (skipBlank && row.isBlank()) {
        continue;
      }
      if (strict) {
        requireRating(source, row);
      }
      tallies.add(row.segment(), row.answer());
      progress.row();
    }
    return tallies;
  }

  private void requireRating(Source source, Row row) {
    if (row.answer() instanceof Answer.Excluded excluded && !excluded.declared()) {
      throw new DataException(
          "%s: line %s, column %s: value %s is %s"
              .formatted(
                  source.name(),
                  row.line(),
                  Text.quote(columns.score()),
                  Text.quote(row.text()),
                  explain(excluded.reason())));
    }
  }

  private String explain(ExclusionReason reason) {
    return switch (reason) {
      case MISSING -> "a missing answer";
      case OFF_SCALE ->
          "off scale %s, which has the whole numbers from %s to %s"
              .formatted(scale.id(), scale.min(), scale.max());
      case UNREADABLE -> "unreadable: an answer is a number, or a missing code";
    };
  }

  private static DataException notCsv(Source source, long line, Exception e) {
    return new DataException(
        ("%s: the row that starts in line %s has a quote that is not closed or that text"
                + " follows, or a cell of more than %s characters")
            .formatted(source.name(), line, CsvFormat.MAX_CELL),
        e);
  }

  private DataException unreadable(Source source, long line, Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof CharacterCodingException) {
      String after = line > 1 ? " after line " + (line - 1) : "";
      String why = "is not text in %s%s; see --charset".formatted(format.charset().name(), after);
      return unusable(source, why, e);
    }
    if (cause instanceof AccessDeniedException) {
      return unusable(source, "permission denied", e);
    }
    return unusable(source, "cannot be read: " + cause.getMessage(), e);
  }

  private static DataException unusable(Source source, @Nullable String why, Exception e) {
    return new DataException(source.name() + ": " + why, e);
  }
}
