package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TallyCodecTest {

  private static RatingDistribution example() {
    return RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient())
        .addAll(new int[] {10, 9, 9, 0, 11})
        .addMissing()
        .addCount(7, 300)
        .snapshot();
  }

  static List<RatingDistribution> distributions() {
    Stream<RatingDistribution> empty =
        RatingScales.all().stream().map(scale -> RatingTally.of(scale).snapshot());
    Stream<RatingDistribution> others =
        Stream.of(
            example(),
            RatingTally.of(TestScales.MINUS_3_TO_3, -3, 3, 3).snapshot(),
            RatingTally.of(TestScales.SLIDER_0_100, 0, 50, 100).snapshot(),
            RatingDistribution.of(RatingScales.THUMBS, Long.MAX_VALUE, 0),
            RatingTally.of(RatingScales.THUMBS)
                .exclude(ExclusionReason.UNREADABLE, 1L << 62)
                .snapshot());
    return Stream.concat(empty, others).toList();
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void whatIsEncodedIsDecoded(RatingDistribution distribution) {
    byte[] bytes = TallyCodec.encode(distribution);
    RatingDistribution back = TallyCodec.decodeRatings(bytes);
    assertEquals(distribution, back);
    assertArrayEquals(bytes, TallyCodec.encode(back));
  }

  /** The bytes of docs/format.md: stored tallies must stay readable. */
  @Test
  void formatDoesNotChange() {
    String content =
        "43584d 52 01 08 6e70732d302d3130 00 00 0b 00 07 02 01 01 00 01 00 00 00 00 00 00 ac02 00 02 01";
    byte[] expected = Forged.withChecksum(HexFormat.of().parseHex(content.replace(" ", "")));
    assertEquals(
        "b08f456e", HexFormat.of().formatHex(expected, expected.length - 4, expected.length));
    assertArrayEquals(expected, TallyCodec.encode(example()));
  }

  @Test
  void mergingEncodedShardsInAnyOrderGivesTheSameBytes() {
    int[] ratings = new SplittableRandom(9).ints(1_000, 0, 11).toArray();
    RatingDistribution a = RatingTally.of(RatingScales.NPS_0_10).addAll(ratings, 0, 300).snapshot();
    RatingDistribution b =
        RatingTally.of(RatingScales.NPS_0_10).addAll(ratings, 300, 1_000).snapshot();
    byte[] whole = TallyCodec.encode(RatingTally.of(RatingScales.NPS_0_10, ratings).snapshot());
    RatingDistribution sentA = TallyCodec.decodeRatings(TallyCodec.encode(a));
    RatingDistribution sentB = TallyCodec.decodeRatings(TallyCodec.encode(b));
    assertArrayEquals(whole, TallyCodec.encode(sentA.merge(sentB)));
    assertArrayEquals(whole, TallyCodec.encode(sentB.merge(sentA)));
  }

  private static String refusal(byte[] bytes) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> TallyCodec.decodeRatings(bytes))
            .getMessage());
  }

  @Test
  void everyChangedByteIsRefused() {
    byte[] bytes = TallyCodec.encode(example());
    for (int i = 0; i < bytes.length; i++) {
      for (int change = 1; change < 256; change++) {
        byte[] damaged = bytes.clone();
        damaged[i] ^= (byte) change;
        refusal(damaged);
      }
    }
  }

  @Test
  void everyTruncationAndExtensionIsRefused() {
    byte[] bytes = TallyCodec.encode(example());
    for (int length = 0; length < bytes.length; length++) {
      refusal(Arrays.copyOf(bytes, length));
    }
    refusal(Arrays.copyOf(bytes, bytes.length + 1));
  }

  @Test
  void refusalsSayWhatIsWrong() {
    byte[] bytes = TallyCodec.encode(example());
    assertEquals("not a tally: it does not start with CXM", refusal(new byte[0]));
    assertEquals(
        "not a tally: it does not start with CXM", refusal(new byte[] {0x50, 0x41, 0x52, 0x31}));
    assertEquals(
        "not a tally: it ends after 8 bytes, within its header or checksum",
        refusal(Arrays.copyOf(bytes, 8)));
    assertEquals("not a tally: it is of kind 68, wanted was kind 82", refusal(changed(3, 'D')));
    assertEquals("not a tally: it is of version 2, known is version 1", refusal(changed(4, 2)));
    assertTrue(refusal(changed(20, 5)).startsWith("not a tally: its checksum is b08f456e, but"));
    assertEquals(
        "not a tally: its content ends after 31 bytes, before it is complete",
        refusal(Forged.withChecksum(Arrays.copyOf(bytes, 31))));
    byte[] longer = Arrays.copyOf(bytes, bytes.length - 3);
    assertEquals("not a tally: 1 bytes follow its content", refusal(Forged.withChecksum(longer)));
  }

  private static byte[] changed(int position, int value) {
    byte[] bytes = TallyCodec.encode(example());
    bytes[position] = (byte) value;
    return bytes;
  }

  /** Content from a foreign writer, with the checksum right: refused, or canonical. */
  @Test
  void forgedContentIsRefusedOrCanonical() {
    SplittableRandom random = new SplittableRandom(2);
    byte[] bytes = TallyCodec.encode(example());
    int refused = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] content = Arrays.copyOf(bytes, bytes.length - 4);
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        content[random.nextInt(5, content.length)] = (byte) random.nextInt(256);
      }
      byte[] forged = Forged.withChecksum(content);
      try {
        assertArrayEquals(forged, TallyCodec.encode(TallyCodec.decodeRatings(forged)));
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertTrue(refused > 100_000, "refused " + refused);
  }

  @Test
  void forgedScalesAreRefusedBeforeAnythingIsAllocated() {
    RatingScale scale = TestScales.MINUS_3_TO_3;
    assertEquals("minus-3-to-3", scale.id());
    assertEquals(
        "not a tally: no scale has minimum 0, 2147483647 points and bands of 1 and 1",
        refusal(forgedScale(0, Integer.MAX_VALUE, 1, 1)));
    assertEquals(
        "not a tally: no scale has minimum 4294967296, 5 points and bands of 1 and 1",
        refusal(forgedScale(1L << 32, 5, 1, 1)));
    assertEquals(
        "not a tally: no scale has maximum 2147483648",
        refusal(forgedScale(Integer.MAX_VALUE, 2, 1, 1)));
    assertEquals(
        "not a tally: no scale has minimum 0, 5 points and bands of 6 and 1",
        refusal(forgedScale(0, 5, 6, 1)));
    assertEquals(
        "Bands[worst=3, best=3] do not fit on the 5 points of scale x",
        refusal(forgedScale(0, 5, 3, 3)));
    EnvelopeWriter text = new EnvelopeWriter((byte) 'R', (byte) 1);
    text.unsigned(Long.MAX_VALUE);
    assertEquals(
        "not a tally: its text is 9223372036854775807 bytes long, of at most 64",
        refusal(text.sealed()));
    EnvelopeWriter question = new EnvelopeWriter((byte) 'R', (byte) 1);
    question.text("x");
    question.unsigned(3);
    assertEquals("not a tally: no question has code 3", refusal(question.sealed()));
  }

  private static byte[] forgedScale(long min, long points, long worst, long best) {
    EnvelopeWriter out = new EnvelopeWriter((byte) 'R', (byte) 1);
    out.text("x");
    out.unsigned(0);
    out.signed(min);
    out.unsigned(points);
    out.unsigned(0);
    out.unsigned(worst);
    out.unsigned(best);
    return out.sealed();
  }

  @Test
  void forgedNumbersAreRefused() {
    EnvelopeWriter direction = new EnvelopeWriter((byte) 'R', (byte) 1);
    direction.text("x");
    direction.unsigned(0);
    direction.signed(0);
    direction.unsigned(2);
    direction.unsigned(2);
    assertEquals("not a tally: no direction has code 2", refusal(direction.sealed()));
    byte[] header = {'C', 'X', 'M', 'R', 1};
    byte[] padded = Arrays.copyOf(header, 7);
    padded[5] = (byte) 0x81;
    assertEquals(
        "not a tally: the number before byte 7 is longer than it needs to be",
        refusal(Forged.withChecksum(padded)));
    byte[] endless = Arrays.copyOf(header, 20);
    Arrays.fill(endless, 5, 20, (byte) 0xFF);
    assertEquals(
        "not a tally: the number before byte 15 does not fit 64 bits",
        refusal(Forged.withChecksum(endless)));
    EnvelopeWriter sum = new EnvelopeWriter((byte) 'R', (byte) 1);
    sum.text("x");
    sum.unsigned(0);
    sum.signed(0);
    sum.unsigned(2);
    sum.unsigned(0);
    sum.unsigned(1);
    sum.unsigned(1);
    for (int i = 0; i < 5; i++) {
      sum.unsigned(Long.MAX_VALUE);
    }
    assertEquals("not a tally: its counts exceed a long", refusal(sum.sealed()));
    EnvelopeWriter negative = new EnvelopeWriter((byte) 'R', (byte) 1);
    negative.text("x");
    negative.unsigned(0);
    negative.signed(0);
    negative.unsigned(2);
    negative.unsigned(0);
    negative.unsigned(1);
    negative.unsigned(1);
    negative.unsigned(-1);
    assertEquals("count must be at least 0, got -1", refusal(negative.sealed()));
  }
}
