// SPDX-License-Identifier: GPL-3.0-or-later
// A VNC viewer for scripts: connects as a person's viewer would (TLS and a password where the
// server asks for them), clicks, and saves what it sees.
#include <rfb/rfbclient.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int bitsPerSample = 8;
constexpr int samplesPerPixel = 3;
constexpr int bytesPerPixel = 4;
constexpr int leftButton = 1;

struct Account {
    std::string user;
    std::string password;
    std::string certificate;  ///< the server's, to be checked against; empty = any
};

// Their addresses name the account and the picture's state among the client's data.
char accountKey;
char pictureKey;

/// Whether the server has sent anything of the picture since it was asked for it.
struct Picture {
    bool came = false;
};

char* copyOf(const std::string& text) {
    return strdup(text.c_str());
}

/// The library frees what it is given.
rfbCredential* credentialFor(rfbClient* client, int type) {
    const auto* account = static_cast<Account*>(rfbClientGetClientData(client, &accountKey));
    auto* credential = static_cast<rfbCredential*>(std::calloc(1, sizeof(rfbCredential)));
    if (type == rfbCredentialTypeUser) {
        credential->userCredential.username = copyOf(account->user);
        credential->userCredential.password = copyOf(account->password);
    } else if (!account->certificate.empty()) {
        credential->x509Credential.x509CACertFile = copyOf(account->certificate);
    }
    return credential;
}

void noteUpdate(rfbClient* client, int, int, int, int) {
    static_cast<Picture*>(rfbClientGetClientData(client, &pictureKey))->came = true;
}

/// Reads what the server sends until a picture has come and it has been quiet for that long since.
bool readUntilQuiet(rfbClient* client, std::chrono::milliseconds quiet,
                    std::chrono::milliseconds patience) {
    const auto end = Clock::now() + patience;
    auto& picture = *static_cast<Picture*>(rfbClientGetClientData(client, &pictureKey));
    picture.came = false;
    SendFramebufferUpdateRequest(client, 0, 0, client->width, client->height, FALSE);
    while (Clock::now() < end) {
        const auto wait = std::chrono::duration_cast<std::chrono::microseconds>(quiet).count();
        const int waiting = WaitForMessage(client, unsigned(wait));
        if (waiting < 0) {
            return false;
        }
        if (waiting == 0 && picture.came) {
            return true;
        }
        if (waiting > 0 && !HandleRFBServerMessage(client)) {
            return false;
        }
    }
    return picture.came;
}

void click(rfbClient* client, int x, int y) {
    SendPointerEvent(client, x, y, 0);
    SendPointerEvent(client, x, y, leftButton);
    SendPointerEvent(client, x, y, 0);
}

void press(rfbClient* client, char key) {
    SendKeyEvent(client, std::uint32_t(key), TRUE);  // X11's codes of these are ASCII's
    SendKeyEvent(client, std::uint32_t(key), FALSE);
}

bool save(const rfbClient* client, const char* path) {
    std::FILE* file = std::fopen(path, "wb");
    if (file == nullptr) {
        return false;
    }
    std::fprintf(file, "P6\n%d %d\n255\n", client->width, client->height);
    const size_t pixels = size_t(client->width) * size_t(client->height);
    for (size_t i = 0; i < pixels; ++i) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, client->frameBuffer + i * bytesPerPixel, sizeof(pixel));
        for (const int shift :
             {client->format.redShift, client->format.greenShift, client->format.blueShift}) {
            std::fputc(int((pixel >> shift) & 0xFFU), file);
        }
    }
    return std::fclose(file) == 0;
}

int usage() {
    std::fputs(
        "usage: vnc_look HOST PORT USER PASSWORD CERTIFICATE|- COMMAND...\n"
        "  look FILE.ppm    what is on the screen once it has been still for a second\n"
        "  click X Y        with the left button\n"
        "  key C            a letter or digit\n",
        stderr);
    return 2;
}

/// 0 fine, 1 the connection was lost or the file cannot be written, 2 wrong usage.
int obey(rfbClient* client, const std::vector<std::string>& commands) {
    for (size_t i = 0; i < commands.size();) {
        if (commands[i] == "click" && i + 2 < commands.size()) {
            click(client, std::atoi(commands[i + 1].c_str()), std::atoi(commands[i + 2].c_str()));
            i += 3;
        } else if (commands[i] == "key" && i + 1 < commands.size() && !commands[i + 1].empty()) {
            press(client, commands[i + 1].front());
            i += 2;
        } else if (commands[i] == "look" && i + 1 < commands.size()) {
            if (!readUntilQuiet(client, std::chrono::seconds(1), std::chrono::seconds(10)) ||
                !save(client, commands[i + 1].c_str())) {
                return 1;
            }
            i += 2;
        } else {
            return usage();
        }
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    constexpr int firstCommand = 6;
    if (argc <= firstCommand) {
        return usage();
    }
    Account account{argv[3], argv[4], std::string(argv[5]) == "-" ? "" : argv[5]};
    rfbClient* client = rfbGetClient(bitsPerSample, samplesPerPixel, bytesPerPixel);
    rfbClientSetClientData(client, &accountKey, &account);
    Picture picture;
    rfbClientSetClientData(client, &pictureKey, &picture);
    client->GetCredential = credentialFor;
    client->GotFrameBufferUpdate = noteUpdate;
    client->canHandleNewFBSize = TRUE;
    client->serverHost = copyOf(argv[1]);
    client->serverPort = std::atoi(argv[2]);
    if (!rfbInitClient(client, nullptr, nullptr)) {
        std::fputs("vnc_look: no connection\n", stderr);
        return 1;
    }
    const int status = obey(client, {argv + firstCommand, argv + argc});
    rfbClientCleanup(client);
    return status;
}
