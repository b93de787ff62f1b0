package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.command.TimeFormOptions;
import io.cxmetrics.cli.input.TimeForm;
import io.cxmetrics.cli.message.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the trends of a report go by. They are options, for their keys to be read as all others. */
public final class TrendOptions {

  @Option(names = "--day", paramLabel = "COLUMN")
  private @Nullable String day;

  @Option(names = "--month", paramLabel = "COLUMN")
  private @Nullable String month;

  @Mixin private final TimeFormOptions forms = new TimeFormOptions();

  /**
   * The columns of the trends; none without one.
   *
   * @throws UsageException if the options do not go together
   */
  public List<TrendColumn> columns() {
    Optional<TimeForm> form = forms.form();
    List<TrendColumn> columns = new ArrayList<>();
    if (month != null) {
      columns.add(new TrendColumn(TrendPeriod.MONTH, month, form));
    }
    if (day != null) {
      columns.add(new TrendColumn(TrendPeriod.DAY, day, form));
    }
    if (columns.isEmpty() && form.isPresent()) {
      throw new UsageException("--time-format goes with --day or --month");
    }
    return columns;
  }
}
