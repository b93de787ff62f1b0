package io.cxmetrics.cli.command;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.stats.IntervalMethod;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code --interval} chooses from: the methods of a family, the usual one first. */
public final class IntervalMethods {

  private IntervalMethods() {}

  /**
   * The method with an id, or without one the usual method.
   *
   * @throws UsageException if there is no such method among them
   */
  public static <M extends IntervalMethod> M choose(List<M> methods, @Nullable String id) {
    if (id == null) {
      return methods.get(0);
    }
    return methods.stream()
        .filter(method -> method.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--interval: %s is no method for this score; there are %s"
                        .formatted(Text.quote(id), ids(methods))));
  }

  /** The ids of methods, separated by commas. */
  public static String ids(List<? extends IntervalMethod> methods) {
    return methods.stream().map(IntervalMethod::id).collect(Collectors.joining(", "));
  }
}
