package io.cxmetrics.cli.output;

import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Writes pages. */
public final class HtmlFile {

  private HtmlFile() {}

  /**
   * Writes a page, in place of a file that is there.
   *
   * @throws DataException if it cannot be written
   */
  public static void write(String file, String html) {
    try {
      Files.writeString(Path.of(file), html);
    } catch (IOException | InvalidPathException e) {
      throw new DataException(Text.cut(file) + ": cannot be written: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    return e instanceof FileSystemException failure && failure.getReason() != null
        ? failure.getReason()
        : String.valueOf(e.getMessage());
  }
}
