package io.cxmetrics.cli.fcr;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.input.Cell;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.TextRow;
import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.input.YesNo;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.ContactBuilder;
import io.cxmetrics.contact.Direction;
import io.cxmetrics.response.ResponseTally;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads contacts from a file with one a row. */
final class ContactReader {

  private final List<ContactField> fields;
  private final List<String> names;
  private final Set<ContactField> required;
  private final SegmentColumns by;
  private final TimeCells times;
  private final TextRow row;

  /**
   * A reader.
   *
   * @param columns the columns that the file brings
   * @param required those without which a contact cannot count
   * @param by the columns whose values make the segments
   * @param times reads the times, and knows what stands for nothing
   */
  ContactReader(
      Map<ContactField, String> columns,
      Set<ContactField> required,
      SegmentColumns by,
      TimeCells times) {
    this.fields = List.copyOf(columns.keySet());
    this.names = fields.stream().map(columns::get).toList();
    this.required = required;
    this.by = by;
    this.times = times;
    this.row = new TextRow(fields.size(), by.names().size());
  }

  /**
   * Reads a file.
   *
   * @throws DataException if it cannot be read or used
   */
  ContactFile read(CsvInput input) {
    ContactFile contacts = ContactFile.empty();
    String file = input.source().name();
    input.forEach(row, header -> by.after(names, header), line -> add(file, line, contacts));
    return contacts;
  }

  private void add(String file, long line, ContactFile contacts) {
    if (times.strict()) {
      required.forEach(field -> requireText(file, line, field));
    }
    ContactSegment segment = contacts.segments().of(row.segment());
    OptionalLong at = times.millis(cell(file, line, ContactField.TIME));
    if (at.isEmpty()) {
      segment.refuse(ContactRefusal.UNREADABLE_TIME);
    } else if (at.getAsLong() == ResponseTally.NOT_YET) {
      segment.refuse(ContactRefusal.MISSING_TIME);
    } else if (isOutOfBounds(at.getAsLong())) {
      segment.refuse(ContactRefusal.OUT_OF_BOUNDS);
    } else {
      Instant time = Instant.ofEpochMilli(at.getAsLong());
      contacts.contacts().add(contact(file, line, time, segment.id()));
    }
  }

  private void requireText(String file, long line, ContactField field) {
    if (text(field) == null) {
      throw cell(file, line, field).error("is missing");
    }
  }

  private static boolean isOutOfBounds(long millis) {
    return millis < BusinessCalendar.EARLIEST.toEpochMilli()
        || millis > BusinessCalendar.LATEST.toEpochMilli();
  }

  private Contact contact(String file, long line, Instant time, String segment) {
    ContactBuilder contact =
        Contact.by(text(ContactField.CUSTOMER), time)
            .id(text(ContactField.ID))
            .reason(text(ContactField.REASON))
            .key(text(ContactField.KEY))
            .channel(text(ContactField.CHANNEL))
            .agent(segment);
    if (text(ContactField.RESOLVED) != null) {
      contact.resolved(YesNo.read(cell(file, line, ContactField.RESOLVED)));
    }
    if (fields.contains(ContactField.TRANSFERRED)) {
      boolean transferred = YesNo.readCount(cell(file, line, ContactField.TRANSFERRED));
      contact.transfers(transferred ? 1 : 0);
    }
    if (fields.contains(ContactField.REOPENED)) {
      contact.reopened(YesNo.readCount(cell(file, line, ContactField.REOPENED)));
    }
    if (fields.contains(ContactField.DIRECTION)) {
      contact.direction(direction(cell(file, line, ContactField.DIRECTION)));
    }
    return contact.build();
  }

  private static Direction direction(Cell cell) {
    return switch (cell.text().toLowerCase(Locale.ROOT)) {
      case "inbound" -> Direction.CUSTOMER_INITIATED;
      case "outbound" -> Direction.BUSINESS_INITIATED;
      default -> throw cell.error("is neither inbound nor outbound");
    };
  }

  /** The text of a cell; null where nothing is known, or the file has no such column. */
  private @Nullable String text(ContactField field) {
    int place = fields.indexOf(field);
    if (place < 0) {
      return null;
    }
    String text = row.textOrEmpty(place);
    return times.isMissing(text) ? null : text;
  }

  private Cell cell(String file, long line, ContactField field) {
    int place = fields.indexOf(field);
    return new Cell(file, line, names.get(place), row.textOrEmpty(place));
  }
}
