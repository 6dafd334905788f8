package ecole.settings;

import static ecole.db.schema.Tables.LOGOS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.auth.Known;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogoTest {
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void aLogoIsShownToEverybodyUnderAnAddressThatNamesItsContent() throws Exception {
        var image = picture("png", 300, 120);

        var address = put("image/png", image).is(200).text("logo");

        assertTrue(address.matches("/api/logo\\?v=[0-9a-f]{16}"), address);
        assertEquals(address, school.as(STUDENT).get("/auth/me").json().at("/school/logo").asText());
        assertEquals(address, school.anonymous().get("/setup").text("logo"));
        var sent = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(school.origin() + address)).build(), BodyHandlers.ofByteArray());
        assertArrayEquals(image, sent.body());
        assertEquals("image/png", sent.headers().firstValue("Content-Type").orElse(""));
        assertEquals("public, max-age=31536000, immutable", sent.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("nosniff", sent.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("", school.anonymous().with("If-None-Match", sent.headers().firstValue("ETag").orElse("")).get(address.substring(4)).is(304).body());
    }

    @Test void anotherLogoHasAnotherAddressAndTheOldOneIsGone() throws IOException {
        var first = put("image/png", picture("png", 300, 120)).is(200).text("logo");

        var second = put("image/jpeg", picture("jpeg", 300, 120)).is(200).text("logo");

        assertNotEquals(first, second);
        school.anonymous().get(first.substring(4)).isProblem(404, "not_found");
        assertEquals("image/jpeg", school.anonymous().get("/logo").is(200).header("Content-Type"));
        assertEquals("no-cache", school.anonymous().get("/logo").header("Cache-Control"));
        assertEquals(1, school.count(LOGOS));
    }

    @Test void takingTheLogoAwayIsRememberedInTheHistoryAndLeavesTheFormsVersionAlone() throws IOException {
        var version = school.as(ADMIN).get("/settings").is(200).json().path("version").asInt();
        put("image/png", picture("png", 30, 30)).is(200);

        school.as(ADMIN).delete("/settings/logo").is(204);

        var settings = school.as(ADMIN).get("/settings").is(200).json();
        assertEquals("null", settings.path("logo").toString());
        assertEquals(version, settings.path("version").asInt());
        var history = school.as(ADMIN).get("/settings/history").is(200).json();
        assertTrue(history.at("/0/changes/logo/1").isNull(), history::toString);
        assertTrue(history.at("/1/changes/logo/0").isNull(), history::toString);
        school.anonymous().get("/logo").isProblem(404, "not_found");
    }

    @Test void theOtherInstanceShowsItToo() throws IOException {
        var elsewhere = school.secondInstance();
        elsewhere.anonymous().get("/setup").is(200);

        var address = put("image/png", picture("png", 30, 30)).is(200).text("logo");

        Known.soon(200, () -> elsewhere.anonymous().get("/setup"), answer -> answer.text("logo").equals(address));
        elsewhere.anonymous().get(address.substring(4)).is(200);
        elsewhere.close();
    }

    @Test void whatIsNoPictureIsRefusedWhateverItsName() throws IOException {
        var whole = picture("png", 300, 120);

        put("image/png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)).isProblem(422, "logo_unreadable");
        put("image/png", new byte[0]).isProblem(422, "logo_unreadable");
        put("image/png", picture("gif", 30, 30)).isProblem(422, "logo_unreadable");
        put("image/png", Arrays.copyOf(whole, whole.length / 2)).isProblem(422, "logo_unreadable");
        var refused = put("image/svg+xml", whole).isProblem(415, "unsupported_image");
        assertEquals("Envoyez une image PNG ou JPEG.", refused.text("detail"));
        assertEquals(0, school.count(LOGOS));
    }

    @Test void aPictureOfTooManyPixelsOrBytesIsRefused() throws IOException {
        put("image/png", picture("png", 2001, 10)).isProblem(422, "logo_too_large");
        put("image/png", new byte[300_000]).isProblem(413, "too_large");
        put("image/png", picture("png", 2000, 2000)).is(200);
    }

    private Answer put(String type, byte[] image) {
        return school.as(ADMIN).with("Content-Type", type).put("/settings/logo", image);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, 0xff8800);
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }
}
