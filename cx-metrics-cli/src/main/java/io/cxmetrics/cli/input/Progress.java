package io.cxmetrics.cli.input;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells someone who waits how many rows were read, on one line that is written over and wiped at
 * the end. Silent for the first seconds, which is all that most files take.
 */
public final class Progress {

  /** The launcher sets this where standard error is a terminal: Java itself cannot tell. */
  private static final String PROPERTY = "cxmetrics.progress";

  private static final long FIRST_AFTER = TimeUnit.SECONDS.toNanos(3);
  private static final long THEN_EVERY = TimeUnit.SECONDS.toNanos(1);

  /** Rows between two looks at the clock. */
  private static final int LOOK_EVERY = 1 << 16;

  private final PrintStream err;
  private final boolean shown;
  private final LongSupplier nanos;
  private long rows;
  private long last;
  private boolean dirty;

  Progress(PrintStream err, boolean shown, LongSupplier nanos) {
    this.err = err;
    this.shown = shown;
    this.nanos = nanos;
    this.last = nanos.getAsLong() + FIRST_AFTER - THEN_EVERY;
  }

  public static Progress on(PrintStream err) {
    return new Progress(err, Boolean.getBoolean(PROPERTY), System::nanoTime);
  }

  public static Progress silent() {
    return new Progress(System.err, false, () -> 0);
  }

  /** One more row was read. */
  void row() {
    rows++;
    if (shown && rows % LOOK_EVERY == 0 && nanos.getAsLong() - last >= THEN_EVERY) {
      last = nanos.getAsLong();
      dirty = true;
      err.printf(Locale.ROOT, "\r... %,d rows", rows);
      err.flush();
    }
  }

  /** Wipes the line. */
  void end() {
    if (dirty) {
      err.print("\r" + " ".repeat(40) + "\r");
      err.flush();
      dirty = false;
    }
  }
}
