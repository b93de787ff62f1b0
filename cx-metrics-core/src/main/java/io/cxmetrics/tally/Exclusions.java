package io.cxmetrics.tally;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many answers were excluded for each reason. Mutable; whoever shares one must not change it.
 */
final class Exclusions {

  private long missing;
  private long offScale;
  private long unreadable;

  void add(ExclusionReason reason, long count) {
    switch (reason) {
      case MISSING -> missing += count;
      case OFF_SCALE -> offScale += count;
      case UNREADABLE -> unreadable += count;
    }
  }

  void addAll(Exclusions other) {
    missing += other.missing;
    offScale += other.offScale;
    unreadable += other.unreadable;
  }

  void clear() {
    missing = 0;
    offScale = 0;
    unreadable = 0;
  }

  long get(ExclusionReason reason) {
    return switch (reason) {
      case MISSING -> missing;
      case OFF_SCALE -> offScale;
      case UNREADABLE -> unreadable;
    };
  }

  long sum() {
    return missing + offScale + unreadable;
  }

  Exclusions copy() {
    Exclusions copy = new Exclusions();
    copy.addAll(this);
    return copy;
  }

  /** The reasons that occurred, in their order. */
  ImmutableMap<ExclusionReason, Long> asMap() {
    if (sum() == 0) {
      return ImmutableMap.of();
    }
    Map<ExclusionReason, Long> byReason = new EnumMap<>(ExclusionReason.class);
    for (ExclusionReason reason : ExclusionReason.values()) {
      if (get(reason) > 0) {
        byReason.put(reason, get(reason));
      }
    }
    return Maps.immutableEnumMap(byReason);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exclusions exclusions
        && missing == exclusions.missing
        && offScale == exclusions.offScale
        && unreadable == exclusions.unreadable;
  }

  @Override
  public int hashCode() {
    return Objects.hash(missing, offScale, unreadable);
  }
}
