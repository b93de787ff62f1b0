package io.cxmetrics.contact;

import org.jspecify.annotations.Nullable;

/**
 * Finds for every contact whether it was repeated, and counts what became of it. The contacts of a
 * key must all be there; then one pass over each key's contacts in order of time is enough, as the
 * next contact is the first that could be a repeat.
 */
final class FcrEngine {

  private static final long NEVER = Long.MAX_VALUE;

  private final FcrRule rule;
  private final ContactColumns columns;
  private final long until;
  private final long window;
  private final boolean usesWindow;
  private final FcrCells cells;
  private final long[] counters;

  /** Whether no row need be asked if it is in the sequence of contacts. */
  private final boolean isAllInSequence;

  /** Where the cell of each row goes; null where nobody asks. */
  private final int @Nullable [] cellOfRow;

  /** What becomes of a contact by its traits. */
  private final byte[] kindOfTraits = new byte[256];

  private FcrEngine(
      FcrRule rule,
      ContactColumns columns,
      long until,
      FcrCells cells,
      int @Nullable [] cellOfRow) {
    this.rule = rule;
    this.columns = columns;
    this.until = until;
    this.window = rule.windowMillis();
    this.usesWindow = rule.resolution().usesWindow();
    this.isAllInSequence = columns.latest() <= until && !columns.hasTraits();
    this.cells = cells;
    this.counters = cells.counters();
    this.cellOfRow = cellOfRow;
    for (int traits = 0; traits < kindOfTraits.length; traits++) {
      kindOfTraits[traits] = (byte) rule.kindOf(traits);
    }
  }

  /**
   * Counts what became of contacts.
   *
   * @param rule the rule
   * @param columns the contacts; all of a key
   * @param until the end of observation, in milliseconds since 1970
   * @param cells the counters to add to
   */
  static void count(FcrRule rule, ContactColumns columns, long until, FcrCells cells) {
    new FcrEngine(rule, columns, until, cells, null).run();
  }

  /** The cell of each contact, by its row; the arguments as in {@link #count}. */
  static int[] cellOfRow(FcrRule rule, ContactColumns columns, long until) {
    int[] cellOfRow = new int[columns.size()];
    new FcrEngine(rule, columns, until, new FcrCells(rule), cellOfRow).run();
    return cellOfRow;
  }

  private void run() {
    if (!isAllInSequence) {
      putOthers();
    }
    if (rule.usesKeys() && columns.size() > 0) {
      judgeByKey();
    } else {
      for (int row = 0; row < columns.size(); row++) {
        if (isInSequence(row)) {
          put(row, cellOf(kindOf(row), columns.time(row), NEVER));
        }
      }
    }
  }

  private void putOthers() {
    for (int row = 0; row < columns.size(); row++) {
      if (!isInSequence(row)) {
        int kind =
            columns.time(row) > until ? FcrCells.AFTER_OBSERVATION : FcrCells.BUSINESS_INITIATED;
        put(row, FcrCells.other(kind, false));
      }
    }
  }

  private boolean isInSequence(int row) {
    return isAllInSequence
        || (columns.time(row) <= until && kindOf(row) != FcrCells.BUSINESS_INITIATED);
  }

  private int kindOf(int row) {
    return kindOfTraits[columns.traits(row)];
  }

  private void judgeByKey() {
    ContactPartitions partitions =
        new ContactPartitions(
            columns, this::isInSequence, columns.hasTraits() || cellOfRow != null);
    SortedContacts contacts = new SortedContacts(partitions);
    for (int partition = 0; partition < partitions.count(); partition++) {
      contacts.load(partition);
      judge(contacts);
    }
  }

  private void judge(SortedContacts contacts) {
    boolean opensUnit = true;
    for (int at = 0; at < contacts.size(); at++) {
      boolean isFollowed = contacts.isFollowed(at);
      long time = contacts.time(at);
      long gap = isFollowed ? rule.millisBetween(time, contacts.time(at + 1)) : NEVER;
      int row = contacts.row(at);
      put(row, cellOf(opensUnit && !continues(row) ? kindOf(row) : FcrCells.FURTHER, time, gap));
      opensUnit = !isFollowed || opensNextUnit(gap);
    }
  }

  private boolean opensNextUnit(long gap) {
    return switch (rule.unit()) {
      case CONTACT -> true;
      case ISSUE -> gap > window;
      case CUSTOMER -> false;
    };
  }

  private boolean continues(int row) {
    return (columns.traits(row) & ContactColumns.CONTINUING) != 0;
  }

  private int cellOf(int kind, long time, long gap) {
    boolean repeated = usesWindow && gap <= window;
    if (kind > FcrCells.JUDGED_AS_MISS) {
      return FcrCells.other(kind, repeated);
    }
    if (!usesWindow) {
      return cells.cellOf(0, kind);
    }
    long left = rule.millisBetween(time, until);
    int state = kind | (left < window ? FcrCells.PENDING : 0) | (repeated ? FcrCells.REPEATED : 0);
    return cells.cellOf(repeated ? gap : Math.min(left, window), state);
  }

  private void put(int row, int cell) {
    counters[cell]++;
    if (cellOfRow != null) {
      cellOfRow[row] = cell;
    }
  }
}
