package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.assertContains;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes from task to task: in any order, and as bytes on the way. */
class TallyBufferTest {

  private static TallyBuffer ratings(Integer... ratings) {
    TallyBuffer buffer = TallyBuffer.ofRatings(RatingScales.NPS_0_10, RatingPolicy.lenient());
    Stream.of(ratings).forEach(buffer::add);
    return buffer;
  }

  private static TallyBuffer durations(long... durations) {
    TallyBuffer buffer = TallyBuffer.ofDurations();
    for (long duration : durations) {
      buffer.add(duration);
    }
    return buffer;
  }

  private static TallyBuffer refused() {
    TallyBuffer buffer = durations(4);
    buffer.refuse();
    return buffer;
  }

  private static TallyBuffer merged(TallyBuffer... parts) {
    TallyBuffer buffer = TallyBuffer.ofAny();
    Stream.of(parts).forEach(buffer::merge);
    return buffer;
  }

  static Stream<List<Supplier<TallyBuffer>>> parts() {
    return Stream.of(
        List.of(() -> ratings(10, 3), () -> ratings(11), () -> ratings(7, 7)),
        List.of(() -> durations(5, 70_000), () -> durations(), () -> durations(6)),
        List.of(() -> durations(5), TallyBufferTest::refused, TallyBuffer::ofAny));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void mergingTakesAnyOrderAndAnyGrouping(List<Supplier<TallyBuffer>> parts) {
    Supplier<TallyBuffer> a = parts.get(0);
    Supplier<TallyBuffer> b = parts.get(1);
    Supplier<TallyBuffer> c = parts.get(2);
    byte[] expected = merged(a.get(), b.get(), c.get()).serialized();
    assertArrayEquals(expected, merged(c.get(), a.get(), b.get()).serialized());
    assertArrayEquals(expected, merged(a.get(), merged(b.get(), c.get())).serialized());
    assertArrayEquals(expected, merged(merged(a.get(), b.get()), c.get()).serialized());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void nothingChangesNothing(List<Supplier<TallyBuffer>> parts) {
    for (Supplier<TallyBuffer> part : parts) {
      byte[] expected = part.get().serialized();
      assertArrayEquals(expected, merged(part.get()).serialized());
      assertArrayEquals(expected, merged(part.get(), TallyBuffer.ofAny()).serialized());
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void bytesAreReadAgain(List<Supplier<TallyBuffer>> parts)
      throws IOException, ClassNotFoundException {
    for (Supplier<TallyBuffer> part : parts) {
      byte[] expected = part.get().serialized();
      assertArrayEquals(expected, TallyBuffer.read(expected).serialized());
      assertArrayEquals(expected, copy(part.get()).serialized());
      assertArrayEquals(part.get().result(), copy(part.get()).result());
    }
  }

  private static TallyBuffer copy(TallyBuffer buffer) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(buffer);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (TallyBuffer) in.readObject();
    }
  }

  @Test
  void whatWasRefusedHasNoResultWhateverComesLater() {
    TallyBuffer buffer = merged(refused(), durations(5));
    assertNull(buffer.result());
    assertEquals(1, buffer.serialized().length);
    assertNull(TallyBuffer.ofAny().result());
    assertEquals(0, TallyBuffer.ofAny().serialized().length);
  }

  @Test
  void ratingsAndDurationsStayApartInEitherOrder() {
    assertContains(
        message(() -> ratings(5).merge(durations(5))), "cannot merge durations with", "nps-0-10");
    assertContains(message(() -> durations(5).merge(ratings(5))), "nps-0-10", "with durations");
  }

  private static String message(Runnable refused) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, refused::run).getMessage());
  }

  @Test
  void aBufferTakesOnlyWhatItIsFor() {
    assertThrows(IllegalStateException.class, () -> durations().add((Integer) 5));
    assertThrows(IllegalStateException.class, () -> ratings().add(5L));
  }

  @Test
  void durationsThatAreKeptOneByOneStaySo() {
    DurationTally first = DurationTally.exact();
    DurationTally second = DurationTally.exact();
    for (long i = 0; i < 400; i++) {
      first.add(i * 997);
      second.add(i * 13);
    }
    TallyBuffer buffer = TallyBuffer.ofAny();
    buffer.merge(TallyCodec.encode(first.snapshot()));
    buffer.merge(TallyCodec.encode(second.snapshot()));
    assertArrayEquals(
        TallyCodec.encode(first.merge(second.snapshot()).snapshot()), buffer.result());
  }

  @Test
  void missingRatingsAreCountedUnderAnyPolicy() {
    TallyBuffer buffer = TallyBuffer.ofRatings(RatingScales.NPS_0_10, RatingPolicy.strict());
    buffer.add((Integer) null);
    assertArrayEquals(
        TallyCodec.encode(
            RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient()).addMissing().snapshot()),
        buffer.result());
  }
}
