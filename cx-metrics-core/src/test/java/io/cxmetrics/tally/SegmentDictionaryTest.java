package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.scale.RatingScales;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SegmentDictionaryTest {

  /** A shard that numbers its keys in the order in which it saw them. */
  private record Shard(SegmentDictionary<String> keys, GroupedRatingTally tally) {

    Map<String, RatingDistribution> byKey() {
      Map<String, RatingDistribution> byKey = new HashMap<>();
      for (String key : keys.keys()) {
        byKey.put(key, tally.segment(keys.idOf(key)));
      }
      return byKey;
    }
  }

  private record Answer(String key, int rating) {}

  private static Shard count(List<Answer> answers) {
    SegmentDictionary<String> keys = new SegmentDictionary<>();
    int[] segmentIds = keys.idsOf(answers.stream().map(Answer::key).toList());
    int[] ratings = answers.stream().mapToInt(Answer::rating).toArray();
    return new Shard(keys, tally(keys.size()).addAll(segmentIds, ratings));
  }

  private static GroupedRatingTally tally(int segments) {
    return GroupedRatingTally.of(RatingScales.NPS_0_10, segments, RatingPolicy.lenient());
  }

  private static Shard merge(List<Shard> shards) {
    SegmentDictionary<String> all = new SegmentDictionary<>();
    List<int[]> ids = shards.stream().map(shard -> all.idsOf(shard.keys().keys())).toList();
    GroupedRatingTally merged = tally(all.size());
    for (int i = 0; i < shards.size(); i++) {
      merged.merge(shards.get(i).tally(), ids.get(i));
    }
    return new Shard(all, merged);
  }

  @Property
  void shardsOfAnySplitAndKeyOrderMergeToOnePass(
      @ForAll @IntRange(max = 3_000) int rows,
      @ForAll @IntRange(min = 1, max = 6) int shards,
      @ForAll @IntRange(min = 1, max = 100) int keys,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Answer> answers = new ArrayList<>();
    List<List<Answer>> parts = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      parts.add(new ArrayList<>());
    }
    for (int i = 0; i < rows; i++) {
      Answer answer = new Answer("agent " + random.nextInt(keys), random.nextInt(12));
      answers.add(answer);
      parts.get(random.nextInt(shards)).add(answer);
    }
    parts.forEach(part -> Collections.shuffle(part, random));
    List<Shard> counted = parts.stream().map(SegmentDictionaryTest::count).toList();
    Shard onePass = count(answers);
    Shard merged = merge(counted);
    assertEquals(onePass.byKey(), merged.byKey());
    Shard first = merge(counted.subList(0, shards / 2));
    Shard last = merge(counted.subList(shards / 2, shards));
    assertEquals(onePass.byKey(), merge(List.of(last, first)).byKey());
  }

  /** Several segments into one: agents into teams, and a tally into itself. */
  @Property
  void segmentsRollUp(@ForAll @IntRange(min = 1, max = 300) int answersEach, @ForAll long seed) {
    Random random = new Random(seed);
    GroupedRatingTally agents = tally(6);
    GroupedRatingTally expected = tally(6);
    int[] teamOf = random.ints(6, 0, 3).toArray();
    for (int agent = 0; agent < 6; agent++) {
      for (int i = 0; i < answersEach; i++) {
        int rating = random.nextInt(12);
        agents.add(agent, rating);
        expected.add(agent, rating).add(teamOf[agent], rating);
      }
    }
    GroupedRatingTally teams = tally(3).merge(agents, teamOf);
    assertEquals(agents.total(), teams.total());
    agents.merge(agents, teamOf);
    assertEquals(all(expected), all(agents));
  }

  private static List<RatingDistribution> all(GroupedRatingTally tally) {
    return IntStream.range(0, tally.segments()).mapToObj(tally::segment).toList();
  }

  @Test
  void dictionaryGivesDenseIds() {
    SegmentDictionary<String> channels = new SegmentDictionary<>();
    int[] ids = channels.idsOf(List.of("chat", "phone", "chat", "shop"));
    assertEquals("[0, 1, 0, 2]", Arrays.toString(ids));
    assertEquals(1, channels.idOf("phone"));
    assertEquals(3, channels.size());
    assertEquals("shop", channels.keyOf(2));
    assertEquals(List.of("chat", "phone", "shop"), channels.keys());
    assertEquals(
        "segment must be from 0 to 2, got 3",
        assertThrows(IllegalArgumentException.class, () -> channels.keyOf(3)).getMessage());
  }
}
