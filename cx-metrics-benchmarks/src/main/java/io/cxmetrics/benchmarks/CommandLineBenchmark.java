package io.cxmetrics.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.cli.Main;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The command line on a CSV of two million answers: milliseconds a file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CommandLineBenchmark {

  private static final int ROWS = 2_000_000;
  private static final String[] CHANNELS = {"phone", "chat", "email", "shop"};

  private Path file = Path.of("");

  /** Writes the file: about 100 MB in eight columns, the same in every run. */
  @Setup
  public void writeFile() throws IOException {
    file = Files.createTempFile("answers", ".csv");
    SplittableRandom random = new SplittableRandom(2);
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("id,date,channel,country,agent,score,ease,comment\n");
      for (int i = 0; i < ROWS; i++) {
        csv.write(
            i + ",2026-0" + (1 + i % 9) + "-15," + CHANNELS[random.nextInt(4)] + ",DE,agent ");
        csv.write(random.nextInt(50) + "," + random.nextInt(11) + "," + (1 + random.nextInt(7)));
        csv.write(",all went well\n");
      }
    }
  }

  /** Removes the file. */
  @TearDown
  public void removeFile() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Ours: net promoter score in total and by channel. */
  @Benchmark
  public int ours() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String[] args = {"nps", file.toString(), "--column", "score", "--by", "channel"};
    return Main.run(args, InputStream.nullInputStream(), nowhere, nowhere);
  }

  /** The peer: FastCSV alone, every field of every record, nothing counted but characters. */
  @Benchmark
  public long fastCsvAlone() throws IOException {
    long characters = 0;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : csv) {
        for (int i = 0; i < row.getFieldCount(); i++) {
          characters += row.getField(i).length();
        }
      }
    }
    return characters;
  }
}
