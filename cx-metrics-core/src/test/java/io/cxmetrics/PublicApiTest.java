package io.cxmetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is public by accident: {@code api.txt} lists what users of core can see, so that each
 * change of it is a line in a review. After one that is meant:
 *
 * <pre>{@code
 * mvn -q -Dquick test -pl cx-metrics-core -Dtest=PublicApiTest -Dcxmetrics.api.write
 * }</pre>
 */
class PublicApiTest {

  private static final Path LISTING = Path.of("api.txt");

  private static final Pattern JDK_PACKAGE = Pattern.compile("\\bjava\\.(\\w+\\.)+(?=[A-Z])");

  /** What every object has; records and enums have no others to declare. */
  private static final Set<String> OF_ALL = Set.of("equals", "hashCode", "toString");

  private static final Set<String> OF_ENUMS = Set.of("values", "valueOf");

  @Test
  void isAsListed() throws IOException {
    String found = String.join("\n", listing()) + "\n";
    if (System.getProperty("cxmetrics.api.write") != null) {
      Files.writeString(LISTING, found);
    }
    assertEquals(Files.readString(LISTING), found, "see the Javadoc of this test");
  }

  @Test
  void hasTypesAndMembers() {
    List<String> listing = listing();
    assertTrue(
        listing.contains(
            "final class io.cxmetrics.tally.RatingTally : io.cxmetrics.tally.RatingCounts"));
    assertTrue(listing.contains("  io.cxmetrics.tally.RatingDistribution snapshot()"));
    assertTrue(listing.stream().noneMatch(line -> line.contains("io.cxmetrics.internal")));
  }

  private static List<String> listing() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cxmetrics")
            .stream()
            .filter(type -> !type.getPackageName().equals("io.cxmetrics.internal"))
            .map(JavaClass::reflect)
            .filter(PublicApiTest::isVisible)
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .flatMap(type -> Stream.concat(Stream.of(header(type)), members(type)))
            .map(line -> JDK_PACKAGE.matcher(line).replaceAll(""))
            .toList();
  }

  private static boolean isVisible(Class<?> type) {
    return isShown(type.getModifiers())
        && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
  }

  private static boolean isShown(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String header(Class<?> type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "interface" : words(type) + "class";
    String above =
        Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), interfaces(type))
            .map(java.lang.reflect.Type::getTypeName)
            .filter(name -> !Set.of("java.lang.Object", "java.lang.Record").contains(name))
            .filter(name -> !name.startsWith("java.lang.Enum"))
            .collect(Collectors.joining(", "));
    return kind
        + " "
        + type.getName()
        + (type.isRecord() ? components(type) : "")
        + (above.isEmpty() ? "" : " : " + above);
  }

  private static String words(Class<?> type) {
    return (type.isSealed() ? "sealed " : "")
        + (Modifier.isAbstract(type.getModifiers()) ? "abstract " : "")
        + (Modifier.isFinal(type.getModifiers()) ? "final " : "");
  }

  private static Stream<java.lang.reflect.Type> interfaces(Class<?> type) {
    return Arrays.stream(type.getGenericInterfaces());
  }

  private static String components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(part -> part.getGenericType().getTypeName() + " " + part.getName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Stream<String> members(Class<?> type) {
    return Stream.of(
            Arrays.stream(type.getDeclaredFields()).map(field -> (Member) field),
            Arrays.stream(type.getDeclaredConstructors()),
            Arrays.stream(type.getDeclaredMethods()))
        .flatMap(members -> members)
        .filter(member -> isShown(member.getModifiers()) && !member.isSynthetic())
        .filter(member -> !isImplied(type, member))
        .map(member -> "  " + signature(type, member))
        .sorted();
  }

  /** Whether the kind of the type says already that the member is there. */
  private static boolean isImplied(Class<?> type, Member member) {
    if (member instanceof Method method) {
      return OF_ALL.contains(method.getName())
          || (type.isEnum() && OF_ENUMS.contains(method.getName()))
          || (type.isRecord() && isAccessor(type, method));
    }
    return type.isRecord()
        && member instanceof Executable constructor
        && isCanonical(type, constructor);
  }

  private static boolean isAccessor(Class<?> type, Method method) {
    return method.getParameterCount() == 0
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(part -> part.getName().equals(method.getName()));
  }

  private static boolean isCanonical(Class<?> type, Executable constructor) {
    Class<?>[] parts =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return Arrays.equals(parts, constructor.getParameterTypes());
  }

  /** As Java writes it, but without what goes without saying. */
  private static String signature(Class<?> type, Member member) {
    String text =
        member instanceof Field field
            ? field.toGenericString()
            : ((Executable) member).toGenericString();
    return text.replaceFirst("^public ", "")
        .replaceFirst("(?<=^|protected |static |abstract )final ", "")
        .replaceFirst("^abstract ", "")
        .replace(Objects.requireNonNull(type.getName()) + "." + member.getName(), member.getName());
  }
}
