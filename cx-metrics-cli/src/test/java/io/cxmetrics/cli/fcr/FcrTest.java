package io.cxmetrics.cli.fcr;

import static io.cxmetrics.cli.CliRunner.rounded;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code fcr} on contacts whose figures are by hand: C1 comes back at the end of the window, C2 at
 * the same time, C3 a second after the window; C4 and C5 are pending.
 */
class FcrTest {

  private static final String CONTACTS =
      """
      team,who,at,about,via,done,moved,way,no
      a,C1,2026-05-01T00:00:00Z,bill,phone,y,0,inbound,1
      b,C1,2026-05-08T00:00:00Z,bill,mail,n,2,inbound,2
      a,C2,2026-05-02T00:00:00Z,bill,phone,y,0,inbound,3
      b,C2,2026-05-02T00:00:00Z,fault,phone,Yes,0,inbound,4
      b,C3,2026-05-03T00:00:00Z,fault,phone,1,0,inbound,5
      b,C3,2026-05-10T00:00:01Z,fault,phone,TRUE,0,outbound,6
      a,C4,2026-05-15T00:00:00Z,bill,phone,y,0,inbound,7
      a,C4,2026-05-16T00:00:00Z,bill,phone,,0,inbound,7
      b,C5,2026-05-20T00:00:00Z,bill,phone,y,0,inbound,9
      b,,2026-05-04T00:00:00Z,bill,phone,y,0,inbound,10
      c,C6,soon,bill,phone,y,0,inbound,11
      c,C7,,bill,phone,y,0,inbound,12
      c,C8,-0001-05-04T00:00:00Z,bill,phone,y,0,inbound,13
      """;

  private static Run fcr(String... more) {
    return runOn(CONTACTS, List.of("fcr", "-", "--time=at"), more);
  }

  private static NamedCsvRecord total(String... more) {
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--format=csv");
    Run run = fcr(args.toArray(String[]::new));
    assertEquals("", run.err());
    return run.rows().get(0);
  }

  @Test
  void forPeople() {
    assertEquals(
        """
        First-contact resolution in standard input

        team   n     FCR         interval  resolved  repeated  unresolved  pending  with pending\
          ineligible  excluded
        total  9   66.7%   30.0% to 90.3%         4         2           0        3         61.0%\
                   0         4
        a      4    0.0%    0.0% to 65.8%         0         2           0        2          0.0%\
                   0         0
        b      5  100.0%  51.0% to 100.0%         4         0           0        1        100.0%\
                   0         1
        c      0       -                -         0         0           0        0             -\
                   0         3

        fcr.silent-7d/customer, observed until 2026-05-20T00:00:00Z; interval: wilson at 95%
        FCR: resolved / (resolved + repeated + unresolved); -: undefined
        pending: the window has not elapsed, 1 repeated so far; with pending: the share without\
         a repeat by Kaplan-Meier
        excluded: 1 missing time, 1 unreadable time, 1 out of bounds, 1 missing customer
        """,
        fcr("--customer=who", "--by=team").out());
  }

  /** The share with those pending: 8/9 after the repeat at once, then 6/7 and 4/5 of it. */
  @Test
  void forPrograms() {
    Run run = fcr("--customer=who", "--level=0.9", "--format=json");
    assertEquals("", run.err());
    assertEquals(
        """
        {"results":[{"metric":"fcr","definition":"fcr.silent-7d/customer","segment":{},\
        "until":"2026-05-20T00:00:00Z","n":9,"matured":6,"score":0.666666667,\
        "interval":{"lower":0.347014767,"upper":0.882723906,"level":0.9,"method":"wilson"},\
        "standardError":0.192450090,"counts":{"resolved":4,"repeated":2,"unresolved":0,\
        "pending":3,"pendingRepeated":1,"ineligible":0,"contacts":9,"repeats":3},\
        "excluded":{"MISSING_TIME":1,"UNREADABLE_TIME":1,"OUT_OF_BOUNDS":1,"DUPLICATE":0,\
        "AFTER_OBSERVATION":0,"BUSINESS_INITIATED":0,"MISSING_CUSTOMER":1,\
        "MISSING_REASON":0,"MISSING_KEY":0,"MISSING_CHANNEL":0,"OUT_OF_SCOPE":0,\
        "UNKNOWN_RESOLUTION":0},"repeatRate":0.333333333,"contactsPerIssue":1.5,\
        "withoutRepeat":0.609523810,"withoutRepeatInterval":{"lower":0.265998708,\
        "upper":0.831033562,"level":0.9,"method":"log-log"}}]}
        """,
        rounded(run.out()));
  }

  @Test
  void undefinedIsNull() {
    assertEquals(
        """
        {"results":[{"metric":"fcr","definition":"fcr.silent-7d/customer","segment":{},\
        "until":null,"n":0,"matured":0,"score":null,"interval":null,"standardError":null,\
        "counts":{"resolved":0,"repeated":0,"unresolved":0,"pending":0,"pendingRepeated":0,\
        "ineligible":0,"contacts":0,"repeats":0},"excluded":{"MISSING_TIME":0,\
        "UNREADABLE_TIME":0,"OUT_OF_BOUNDS":0,"DUPLICATE":0,"AFTER_OBSERVATION":0,\
        "BUSINESS_INITIATED":0,"MISSING_CUSTOMER":0,"MISSING_REASON":0,"MISSING_KEY":0,\
        "MISSING_CHANNEL":0,"OUT_OF_SCOPE":0,"UNKNOWN_RESOLUTION":0},"repeatRate":null,\
        "contactsPerIssue":null,"withoutRepeat":null,"withoutRepeatInterval":null}]}
        """,
        runOn("who,at\n", "fcr", "-", "--time=at", "--customer=who", "--format=json").out());
  }

  @Test
  void aMissBelongsToTheContactThatWasRepeated() {
    Run run = fcr("--customer=who", "--by=team", "--format=csv");
    assertCounts("a", "2", "0", run.rows().get(1));
    assertCounts("b", "0", "4", run.rows().get(2));
    assertCounts("c", "0", "0", run.rows().get(3));
  }

  private static void assertCounts(
      String team, String repeated, String resolved, NamedCsvRecord row) {
    assertEquals(team, row.getField("team"));
    assertEquals(repeated, row.getField("repeated"), team);
    assertEquals(resolved, row.getField("resolved"), team);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--customer=who --window=7d | fcr.silent-7d/customer | 6 | 4 | 2",
        "--customer=who --window=6d | fcr.silent-6d/customer | 6 | 5 | 1",
        "--customer=who --window=168h1s | fcr.silent-168h1s/customer | 6 | 3 | 3",
        "--customer=who --window=P7D --until=2026-05-23T00:00Z | fcr.silent-7d/customer | 8 | 5 | 3",
        "--customer=who --until=2026-05-22T23:59:59Z | fcr.silent-7d/customer | 7 | 4 | 3",
        "--customer=who --match=customer-and-reason --reason=about"
            + " | fcr.silent-7d/customer-and-reason | 6 | 5 | 1",
        "--customer=who --match=customer-and-key --key=no"
            + " | fcr.silent-7d/customer-and-key | 6 | 6 | 0",
        "--customer=who --same-channel --channel=via"
            + " | fcr.silent-7d/customer.same-channel | 6 | 5 | 1",
        "--customer=who --in-channel=mail --channel=via"
            + " | fcr.silent-7d/customer.in-mail | 1 | 1 | 0",
        "--customer=who --eligible-reason=fault --reason=about"
            + " | fcr.silent-7d/customer.for-fault | 3 | 3 | 0",
        "--customer=who --id=no | fcr.silent-7d/customer | 6 | 4 | 2",
        "--customer=who --direction=way | fcr.silent-7d/customer | 5 | 3 | 2",
        "--customer=who --transferred=moved | fcr.silent-7d.no-transfer/customer | 6 | 3 | 2",
        "--customer=who --reopened=moved | fcr.silent-7d.no-reopen/customer | 6 | 3 | 2",
        "--customer=who --resolution=both --resolved=done | fcr.both-7d/customer | 6 | 3 | 2",
        "--customer=who --unit=issue | fcr.silent-7d.issue/customer | 4 | 2 | 2",
        "--customer=who --unit=customer | fcr.silent-7d.customer/customer | 3 | 1 | 2",
        "--resolution=flag --resolved=done | fcr.flag/customer | 9 | 8 | 0",
        "--customer=who --window=8h --hours=mon-fri,09:00-17:00 --zone=UTC"
            + " | fcr.silent-8h.business-time/customer | 8 | 6 | 2",
      })
  void parameters(
      String options, String definition, String matured, String resolved, String repeated) {
    NamedCsvRecord total = total(options.replace("fri,", "fri ").split(" (?=--)"));
    assertEquals(definition, total.getField("definition"));
    assertEquals(matured, total.getField("matured"));
    assertEquals(resolved, total.getField("resolved"));
    assertEquals(repeated, total.getField("repeated"));
  }

  @Test
  void missingCodesAndLaterContactsAreCounted() {
    NamedCsvRecord total =
        total("--customer=who", "--missing=C4", "--until=2026-05-15T00:00:00Z", "--id=no");
    assertEquals("2", total.getField("MISSING_CUSTOMER"));
    assertEquals("1", total.getField("AFTER_OBSERVATION"));
    assertEquals("1", total.getField("DUPLICATE"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--customer=who --strict"
            + " | standard input: line 11, column \"who\": value \"\" is missing",
        "--customer=who --resolution=both --resolved=via"
            + " | standard input: line 2, column \"via\": value \"phone\" is neither yes nor no, y"
            + " nor n, true nor false, 1 nor 0",
        "--customer=who --transferred=via"
            + " | standard input: line 2, column \"via\": value \"phone\" is neither yes nor no, y"
            + " nor n, true nor false, 1 nor 0",
        "--customer=who --direction=via"
            + " | standard input: line 2, column \"via\": value \"phone\" is neither inbound nor"
            + " outbound",
        "--customer=who --channel=via --in-channel=fax"
            + " | standard input: no contact has the channel \"fax\"; there are \"mail\", \"phone\"",
        "--customer=who --reason=about --eligible-reason=fax --eligible-reason=bill"
            + " | standard input: no contact has the reason \"fax\"; there are \"bill\", \"fault\"",
        "--customer=whom"
            + " | standard input: no column \"whom\"; there are \"team\", \"who\", \"at\", \"about\","
            + " \"via\", \"done\", \"moved\", \"way\", \"no\"",
      })
  void unusableData(String options, String message) {
    Run run = fcr(options.split(" "));
    assertEquals("cx-metrics: " + message + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(1, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--window=7d | --customer must be given: these options need its column",
        "--customer=who --resolution=flag"
            + " | --resolved must be given: these options need its column",
        "--customer=who --resolved=done | --resolved goes with --resolution flag or both",
        "--customer=who --reason=about"
            + " | --reason goes with --match customer-and-reason or --eligible-reason",
        "--customer=who --key=no | --key goes with --match customer-and-key",
        "--customer=who --channel=via | --channel goes with --same-channel or --in-channel",
        "--customer=who --same-channel"
            + " | --channel must be given: these options need its column",
        "--resolved=done --resolution=flag --window=7d"
            + " | --window does not go with --resolution flag: no repeat counts",
        "--customer=who --window=-PT1H"
            + " | repeat window must be from PT0S to PT87666984H, got PT-1H",
        "--customer=who --window=week"
            + " | Invalid value for option '--window': \"week\" is no time such as 7d, 24h or"
            + " PT1H",
        "--customer=who --unit=call"
            + " | Invalid value for option '--unit': no unit \"call\"; there are contact,"
            + " issue, customer",
        "--customer=who --match=reason"
            + " | Invalid value for option '--match': no match key \"reason\"; there are"
            + " customer, customer-and-reason, customer-and-key",
        "--customer=who --resolution=loud"
            + " | Invalid value for option '--resolution': no resolution \"loud\"; there are"
            + " flag, silent, both",
        "--customer=who --interval=score"
            + " | --interval: \"score\" is no method for this score; there are wilson,"
            + " clopper-pearson, jeffreys, agresti-coull, mid-p, wilson-cc, wald",
        "--customer=who --until=later"
            + " | --until: \"later\" is no time such as 2026-05-04T09:30:00Z",
        "--customer=who --in-channel= --channel=via"
            + " | channels must be at least one name, and none empty, got []",
      })
  void wrongUsage(String options, String message) {
    Run run = fcr(options.split(" "));
    assertEquals("cx-metrics: error: " + message + " (see cx-metrics fcr --help)\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }
}
