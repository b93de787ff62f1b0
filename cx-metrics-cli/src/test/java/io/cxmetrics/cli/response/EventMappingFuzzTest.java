package io.cxmetrics.cli.response;

import io.cxmetrics.cli.Fuzz;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Mappings put together from lines of good and of bad ones are read, or refused with one line. */
class EventMappingFuzzTest {

  @Provide
  Arbitrary<byte[]> mapping() {
    return Fuzz.joined(
        6,
        new byte[][] {Fuzz.latin()},
        "Ticket created = created\n",
        "a = b = status   pending\n",
        "Note=internal-note\n",
        "x = ignore\n",
        "= solved\n",
        "# a comment = closed\n",
        "=\n",
        "\ufeff",
        "reopened",
        "\n");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void mappingsAreReadOrRefused(@ForAll("mapping") byte[] bytes) throws IOException {
    Fuzz.collect(Fuzz.ofFile(bytes, EventMapping::read).isPresent());
  }
}
