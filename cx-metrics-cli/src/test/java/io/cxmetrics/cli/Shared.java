package io.cxmetrics.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the project, and not in it; tests that ask for one are skipped where it is not. */
public final class Shared {

  private Shared() {}

  public static Path file(String path) {
    Path file = Path.of(System.getProperty("cxmetrics.shared", "../shared"), path);
    assumeTrue(Files.exists(file), () -> file + " is not there");
    return file;
  }
}
