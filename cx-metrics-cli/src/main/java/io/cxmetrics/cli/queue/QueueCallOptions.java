package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.command.Converters;
import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.input.YesNo;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.contact.QueueOutcome;
import io.cxmetrics.contact.QueueTally;
import io.cxmetrics.contact.SpeedOfAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** A row is a call: its columns, and how it is counted. */
final class QueueCallOptions {

  @Option(
      names = "--outcome",
      paramLabel = "COLUMN",
      description = "What became of each call: answered, abandoned or flowed-out; or yes or no.")
  private @Nullable String outcome;

  @Option(
      names = "--word",
      paramLabel = "WORD=OUTCOME",
      description = "A word of the file for an outcome, such as callback=flowed-out; repeatable.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--waited",
      paramLabel = "COLUMN",
      description = "How long it waited in the queue: seconds, h:mm:ss or 1m30s.")
  private @Nullable String waited;

  @Option(names = "--delay", paramLabel = "COLUMN", description = "How long before any queue.")
  private @Nullable String delay;

  @Option(
      names = "--earlier-queues",
      paramLabel = "COLUMN",
      description = "How long in queues before the last one.")
  private @Nullable String earlierQueues;

  @Option(names = "--ring", paramLabel = "COLUMN", description = "How long it rang at an agent.")
  private @Nullable String ring;

  @Option(
      names = "--target",
      paramLabel = "TIME",
      description = "The target of the service level; default: 20s.",
      converter = Converters.Time.class)
  private @Nullable Duration target;

  @Option(
      names = "--short-abandon",
      paramLabel = "TIME",
      description = "Until when an abandon is short; default: 5s.",
      converter = Converters.Time.class)
  private @Nullable Duration shortAbandon;

  @Option(
      names = "--speed-of-answer",
      paramLabel = "NAME",
      description = "What the waiting time is: genesys, cisco, talkdesk, all-calls.",
      converter = Convention.class)
  private @Nullable SpeedOfAnswer convention;

  @Option(
      names = "--abandoned-wait",
      paramLabel = "TIME",
      description = "What abandoned calls waited of which the file does not say how long.",
      converter = Converters.Time.class)
  private @Nullable Duration abandonedWait;

  /** Whether any of these options was given. */
  boolean areGiven() {
    return !words.isEmpty()
        || Stream.of(outcome, waited, delay, earlierQueues, ring, target, shortAbandon)
            .anyMatch(Objects::nonNull)
        || convention != null
        || abandonedWait != null;
  }

  Duration target() {
    return Objects.requireNonNullElse(target, Duration.ofSeconds(20));
  }

  Duration shortAbandon() {
    return Objects.requireNonNullElse(shortAbandon, Duration.ofSeconds(5));
  }

  /**
   * An empty tally.
   *
   * @throws UsageException if the times do not go together
   */
  QueueTally tally() {
    try {
      return QueueTally.of(
          Objects.requireNonNullElse(convention, SpeedOfAnswer.GENESYS), target(), shortAbandon());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--target, --short-abandon: " + e.getMessage());
    }
  }

  /** Reads calls. */
  QueueCallReader reader(QueueWorkOptions work, SegmentColumns by, TimeCells cells) {
    if (outcome == null || waited == null) {
      throw new UsageException(
          "--outcome and --waited must be given, or --answered and --abandoned");
    }
    List<@Nullable String> columns = new ArrayList<>();
    Collections.addAll(columns, outcome, delay, earlierQueues, waited, ring);
    columns.addAll(work.columns());
    columns.add(null);
    Optional<Duration> assumed = Optional.ofNullable(abandonedWait);
    return new QueueCallReader(QueueCells.of(columns, by, cells), outcomes(), assumed);
  }

  private Map<String, QueueOutcome> outcomes() {
    Map<String, QueueOutcome> outcomes = new HashMap<>();
    for (QueueOutcome known : QueueOutcome.values()) {
      outcomes.put(Text.id(known), known);
    }
    YesNo.words(true).forEach(word -> outcomes.put(word, QueueOutcome.ANSWERED));
    YesNo.words(false).forEach(word -> outcomes.put(word, QueueOutcome.ABANDONED));
    for (String word : words) {
      int sign = word.lastIndexOf('=');
      String id = word.substring(sign + 1).strip();
      QueueOutcome meant =
          Text.withId(QueueOutcome.values(), id)
              .filter(known -> sign > 0)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--word: must be WORD=OUTCOME with one of %s, got %s"
                              .formatted(Text.ids(QueueOutcome.values()), Text.quote(word))));
      outcomes.put(word.substring(0, sign).strip().toLowerCase(Locale.ROOT), meant);
    }
    return outcomes;
  }

  /** What the waiting time of a contact is. */
  static final class Convention implements ITypeConverter<SpeedOfAnswer> {
    @Override
    public SpeedOfAnswer convert(String text) {
      return Converters.named("speed of answer", SpeedOfAnswer.values(), text);
    }
  }
}
