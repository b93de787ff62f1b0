package io.cxmetrics.spark;

import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FirstContactResolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The counts by segment of a partition that has all contacts of its customers, customer by
 * customer. They come in parts of so many contacts, to be added up.
 */
final class FcrParts implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  /** From so many contacts on a part ends with a customer. */
  private static final int PART = 100_000;

  private final FcrDataset.MetricSupplier metric;
  private final Instant observedUntil;
  private final int part;

  FcrParts(FcrDataset.MetricSupplier metric, Instant observedUntil) {
    this(metric, observedUntil, PART);
  }

  FcrParts(FcrDataset.MetricSupplier metric, Instant observedUntil, int part) {
    this.metric = metric;
    this.observedUntil = observedUntil;
    this.part = part;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> contacts) {
    return new Parts(contacts, metric.get());
  }

  /** The rows of one part after the other. */
  private final class Parts implements Iterator<Row> {

    private final Iterator<Row> rows;
    private final FirstContactResolution fcr;
    private Iterator<Row> counts = List.<Row>of().iterator();

    /** The first contact of the next part. */
    private @Nullable Row ahead;

    Parts(Iterator<Row> rows, FirstContactResolution fcr) {
      this.rows = rows;
      this.fcr = fcr;
    }

    @Override
    public boolean hasNext() {
      while (!counts.hasNext() && (ahead != null || rows.hasNext())) {
        counts = nextPart();
      }
      return counts.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more counts");
      }
      return counts.next();
    }

    private Iterator<Row> nextPart() {
      List<Contact> contacts = new ArrayList<>();
      IdentityHashMap<Contact, String> segments = new IdentityHashMap<>();
      Row row = ahead == null ? rows.next() : ahead;
      ahead = null;
      while (row != null) {
        Contact contact = ContactRow.contact(row);
        contacts.add(contact);
        segments.put(contact, ContactRow.segment(row));
        row = rows.hasNext() ? rows.next() : null;
        if (row != null && contacts.size() >= part && isOther(contact, row)) {
          ahead = row;
          row = null;
        }
      }
      return fcr.calculateBy(contacts, segments::get, observedUntil).entrySet().stream()
          .map(result -> counts(result.getKey(), result.getValue()))
          .iterator();
    }

    private boolean isOther(Contact contact, Row row) {
      String customer = row.getAs("customer");
      return customer == null || !customer.equals(contact.customer());
    }

    private Row counts(String segment, FcrResult result) {
      LongStream counts =
          LongStream.of(
              result.resolved(),
              result.repeated(),
              result.unresolved(),
              result.pending(),
              result.pendingRepeated(),
              result.ineligible(),
              result.contacts(),
              result.repeats());
      LongStream excluded =
          FcrDataset.EXCLUSIONS.stream()
              .mapToLong(reason -> result.excluded().getOrDefault(reason, 0L));
      return RowFactory.create(
          Stream.concat(Stream.of(segment), LongStream.concat(counts, excluded).boxed()).toArray());
    }
  }
}
