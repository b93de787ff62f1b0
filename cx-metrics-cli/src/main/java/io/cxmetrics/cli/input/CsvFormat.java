package io.cxmetrics.cli.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * How the bytes of a file are to be read.
 *
 * @param charset the encoding; a byte order mark at the start is skipped
 * @param delimiter what separates the cells of a row
 */
public record CsvFormat(Charset charset, char delimiter) {

  /** The longest cell, in characters: beyond it a quote was most likely never closed. */
  static final int MAX_CELL = 1 << 22;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Opens a stream that is closed with the reader. */
  <R extends Cells> CsvReader<R> open(InputStream stream, RecordHandler<R> handler)
      throws IOException {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(MAX_CELL)
        .build(handler, text(stream));
  }

  private Reader text(InputStream stream) throws IOException {
    Reader reader = new BufferedReader(new StrictDecoder(stream, charset));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
